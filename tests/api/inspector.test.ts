import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { SANDBOX_EVENTSUB_SECRET } from '../../api/settings/env'
import { sign } from '../../api/eventsub/signature'
import { notification, post, postUnsigned, raid } from '../callback'
import { ALL, inspect as join } from '../inspect'
import { bearer, logIn } from '../login'
import { startServer } from '../server'

const MINUTE_MS = 60_000

/** Developers see each callback that reached the API, and why it was refused. */
const server = await startServer()
const { baseUrl } = server
afterAll(() => server.stop())
const ada = await logIn(baseUrl, 'ada_lovelace')

const leave: (() => void)[] = []
afterEach(() => {
  for (const end of leave.splice(0)) end()
})

/** Ada inspects until the test ends. */
async function inspect(channel: string) {
  const client = await join(baseUrl, channel, ada)
  leave.push(client.close)
  return client
}

describe('the inspector', () => {
  it('tells of an accepted callback: what was sent, what was signed, what became of it', async () => {
    const { first } = await inspect(ALL)
    const message = raid('tfue')
    const body = JSON.stringify(message)
    await post(baseUrl, message, { id: 'accepted' }, { 'X-Sender': 'Ada', Cookie: 'a=b' })
    expect(await first()).toMatchObject({
      status: 204,
      message: 'Published as a test',
      messageId: 'accepted',
      messageType: 'notification',
      eventType: 'channel.raid',
      streamer: 'tfue',
      origin: 'test',
      headers: { 'x-sender': 'Ada', 'content-type': 'application/json' },
      body,
      isCut: false,
      bodyBytes: body.length,
      signed: {
        id: 'accepted',
        bodyBytes: body.length,
        bytes: 'accepted'.length + new Date().toISOString().length + body.length,
        sha256: expect.stringMatching(/^[\da-f]{64}$/),
        received: expect.stringMatching(/^sha256=/),
      },
      tookMs: expect.any(Number),
    })
    expect((await first())?.headers).not.toHaveProperty('cookie')
  })

  it('tells of a duplicate, which is accepted too', async () => {
    await post(baseUrl, raid('tfue'), { id: 'twice' })
    const { first } = await inspect(ALL)
    expect((await post(baseUrl, raid('tfue'), { id: 'twice' })).status).toBe(204)
    expect(await first()).toMatchObject({
      status: 204,
      message: expect.stringMatching(/^Duplicate of twice, accepted \d seconds? ago/),
    })
  })

  const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString()
  it.each<[string, () => Promise<Response>, number, string, RegExp]>([
    [
      'another secret',
      () => post(baseUrl, raid('tfue'), { id: 'x', secret: 'another-secret' }),
      403,
      'signature-wrong',
      /^Signed with another secret, or changed after it was signed\. Signed here: \d+ bytes/,
    ],
    [
      'an old timestamp',
      () => post(baseUrl, raid('tfue'), { timestamp: ago(14) }),
      403,
      'timestamp-stale',
      /14 minutes old: Twitch allows 10/,
    ],
    [
      'a timestamp that is ahead',
      () => post(baseUrl, raid('tfue'), { timestamp: ago(-180) }),
      403,
      'timestamp-stale',
      /is 2 hours ahead|is 179 minutes ahead|is 3 hours ahead/,
    ],
    [
      'no id',
      () => post(baseUrl, raid('tfue'), {}, { 'Twitch-Eventsub-Message-Id': '' }),
      403,
      'signature-wrong',
      /Twitch-Eventsub-Message-Id is missing/,
    ],
    [
      'a signature of another form',
      () => post(baseUrl, raid('tfue'), {}, { 'Twitch-Eventsub-Message-Signature': 'abc' }),
      403,
      'signature-wrong',
      /not sha256= and 64 hex digits/,
    ],
    [
      'a body that is not JSON',
      () => post(baseUrl, '{"event": {},}'),
      400,
      'body-unreadable',
      /line 1, column 14/,
    ],
    [
      'a body that is no message',
      () => post(baseUrl, { subscription: { type: 'a b' } }),
      400,
      'message-unreadable',
      /subscription.type/,
    ],
    [
      'an event without a streamer',
      () => postUnsigned(baseUrl, notification('channel.raid', { viewers: 1 })),
      400,
      'streamer-missing',
      /whose channel it happened on/,
    ],
    [
      'a body that is too large',
      () => post(baseUrl, `"${'x'.repeat(257 * 1024)}"`),
      413,
      'body-too-large',
      /larger than 256 KiB/,
    ],
  ])('tells why it refused %s, and how to fix it', async (_, send, status, code, words) => {
    const { first } = await inspect(ALL)
    expect((await send()).status).toBe(status)
    expect(await first()).toMatchObject({
      status,
      code,
      message: expect.stringMatching(words),
      hint: expect.any(String),
    })
  })

  it('never tells the secret, nor the signature that would have been right', async () => {
    const { texts, first } = await inspect(ALL)
    const [id, timestamp] = ['guess', new Date().toISOString()]
    const message = raid('tfue', { title: SANDBOX_EVENTSUB_SECRET.repeat(300) })
    const body = JSON.stringify(message)
    const headers = { 'X-Note': SANDBOX_EVENTSUB_SECRET, 'X-Secret': 'mine' }
    const signing = { id, timestamp, secret: 'another-secret' }
    await post(baseUrl, message, signing, headers)
    await first()
    const history = await fetch(`${baseUrl}/api/lab/callbacks?streamer=tfue`, bearer(ada))
    const answers = `${texts.join('\n')}\n${await history.text()}`
    expect(answers).toContain('guess')
    expect(answers).not.toContain(SANDBOX_EVENTSUB_SECRET)
    expect(answers).not.toContain('sandbox-eventsub')
    const right = sign(SANDBOX_EVENTSUB_SECRET, id, timestamp, Buffer.from(body))
    expect(answers).not.toContain(right.slice('sha256='.length))
  })

  it('fits into what Pusher takes, whatever is sent', async () => {
    const { texts, first } = await inspect(ALL)
    const headers = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`X-Long-${at}`, '"'.repeat(100)]),
    )
    const body = `{"subscription": {}, "x": "${'\u0001"é\\'.repeat(20_000)}`
    await post(baseUrl, body, { id: '"'.repeat(2000) }, headers)
    expect(await first()).toMatchObject({ isCut: true, status: 400 })
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_240)
  })

  it('tells a streamer’s channel only of what names the streamer', async () => {
    const { reports } = await inspect('private-inspector.ninja')
    await post(baseUrl, raid('tfue'), { id: 'of-tfue' })
    await post(baseUrl, raid('ninja'), { id: 'of-ninja', secret: 'another-secret' })
    await expect.poll(() => reports.map(({ messageId }) => messageId)).toEqual(['of-ninja'])
  })

  it('shows a flood in part and says how much it left out', async () => {
    const { reports, notShown } = await inspect('private-inspector.sunny')
    await Promise.all(Array.from({ length: 200 }, () => post(baseUrl, raid('sunny'))))
    await expect.poll(() => reports.length + notShown(), { timeout: 5000 }).toBe(200)
    expect(reports.length).toBeLessThan(100)
    expect(reports.length).toBeGreaterThanOrEqual(20)
  })
})
