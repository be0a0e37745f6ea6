import { afterAll, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { bearer, logIn } from '../login'
import { startServer } from '../server'
import { byToken, connectPusher, subscribed } from '../pusher-client'
import { subscribe } from '../subscriber'

/** The audience sends tests only while a presenter lets it. */
const server = await startServer()
afterAll(() => server.stop())
const token = await logIn(server.baseUrl, 'ada_lovelace')
const answerSchema = v.object({ code: v.string(), channel: v.string() })

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}/api/lab/wands${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const open = async (streamer: string) =>
  v.parse(answerSchema, await (await post('', { streamer }, bearer(token).headers)).json())
const tap = (
  code: string,
  login = 'tfue',
  headers: Record<string, string> = {},
  fields: object = {},
) => post(`/${login}/taps`, { code, button: 'gifts', nickname: 'Row 7', ...fields }, headers)

describe('the wand', () => {
  it('sends a test with the nickname on it, until the presenter leaves', async () => {
    const { code, channel } = await open('tfue')
    const refused = await tap(code)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'wand-off' } })

    const viewer = await subscribe(server.baseUrl, 'tfue')
    const presenter = await connectPusher(server.baseUrl, byToken(server.baseUrl, token))
    const told: unknown[] = []
    const wand = presenter.subscribe(channel)
    wand.bind('tap', (data: unknown) => told.push(data))
    await subscribed(wand)
    await expect.poll(async () => (await tap(code)).status).toBe(200)
    const events = await viewer.settle()
    expect(events[0]).toMatchObject({
      type: 'channel.subscription.gift',
      origin: 'test',
      event: { user_name: 'Row 7', total: 5 },
    })
    // The callback by which it settles is no tap.
    await expect.poll(() => told).toEqual(events.map(({ id }) => ({ id })))
    presenter.disconnect()
    await expect.poll(async () => (await tap(code)).status).toBe(403)
    viewer.close()
  })

  it.each([
    ['forged', '9999999999.' + 'a'.repeat(43)],
    ['empty', ''],
    ['odd', 'x.y'],
  ])('stays shut for a code that is %s', async (_, code) => {
    const answer = await tap(code)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { code: 'wand-code-invalid' } })
  })

  it('takes the code of one streamer for no other', async () => {
    const { code } = await open('ninja')
    expect((await tap(code, 'tfue')).status).toBe(403)
    expect((await tap(code.toLowerCase().replace(/^\d+/, '9999999999'), 'ninja')).status).toBe(403)
  })

  it.each([
    [{ nickname: '<b>me</b>' }, 'nickname'],
    [{ nickname: ' ' }, 'nickname'],
    [{ nickname: 'x'.repeat(26) }, 'nickname'],
    [{ button: 'ban' }, 'button'],
  ])('refuses %j and says why', async (fields, field) => {
    const { code } = await open('tfue')
    const answer = await tap(code, 'tfue', {}, fields)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(`${field}: must be`)
  })

  it('lets a phone tap 60 times a minute', async () => {
    const { code } = await open('sunny')
    const phone = { 'X-Phone': 'one' }
    const taps = await Promise.all(Array.from({ length: 61 }, () => tap(code, 'sunny', phone)))
    expect(taps.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await tap(code, 'sunny', { 'X-Phone': 'another' })).status).toBe(403)
  })

  it('lets in who has the right code, however many wrong ones come from the same address', async () => {
    const wrong = '9999999999.' + 'b'.repeat(43)
    const guesses = await Promise.all(Array.from({ length: 80 }, () => tap(wrong, 'kaito')))
    const refused = guesses.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    const { code } = await open('kaito')
    expect(await (await tap(code, 'kaito')).json()).toMatchObject({ error: { code: 'wand-off' } })
  })
})
