import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catalogue, isEventType } from '../../../api/shared/catalogue'
import { sampleFor } from '../../../api/shared/sample-for'
import { tfue } from '../../../api/shared/cast'
import { signedCallback, testMessage } from '../../../api/lab/message'
import { recognise } from '../paste/recognise'
import { cliEvents } from '../twitchCliEvents'
import { wholeEvent, type Copyable, type Copying } from './copyable'
import { copyAs, type CopyFormat } from './formats'

// Samples hold times.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

const types = Object.keys(catalogue).filter(isEventType)
/** Lists are no events that could be laid over a sample, and these happen on no channel. */
const onChannel = types.filter((type) => catalogue[type].audience !== 'nobody')

const copying: Copying = {
  origin: 'http://localhost:3000',
  streamer: tfue,
  async sign({ type, event }) {
    const url = 'http://localhost:3000/api/callback'
    const message = testMessage('1', type, tfue, event)
    const request = signedCallback(url, 'it-is-a-secret', '1', message)
    return { url, headers: Object.fromEntries(request.headers), body: await request.text() }
  },
}

async function textOf(format: CopyFormat, copyable: Copyable): Promise<string> {
  const copy = await copyAs[format](copyable, copying)
  return 'text' in copy ? copy.text : copy.problem
}

/** With all that quotes could break. */
const awkward = `it's "5 > 3" & $HOME \\ \`ls\` {{now}} 🎉\n%PATH%!`

describe.each([
  ['curl', 'curl'],
  ['postman', 'postman'],
  ['json', 'callback'],
  ['typescript', 'fetch'],
] as const)('a copy as %s', (format, recognisedAs) => {
  it.each(onChannel)('is recognised as the same %s', async (type) => {
    const copyable = { streamer: 'tfue', type, event: sampleFor(type, tfue) }
    const event = wholeEvent(copyable, copying)
    expect(recognise(await textOf(format, { ...copyable, event }))).toEqual({
      format: recognisedAs,
      type,
      streamer: 'tfue',
      ...(format !== 'typescript' && { version: catalogue[type].version }),
      event,
      warnings: [],
    })
  })
})

it.each(['curl', 'json', 'typescript'] as const)(
  'a copy as %s keeps what quotes could break',
  async (format) => {
    const event = { title: awkward.replace('{{now}}', '') }
    const text = await textOf(format, { streamer: 'tfue', type: 'channel.update', event })
    expect(recognise(text)).toMatchObject({ type: 'channel.update', event, warnings: [] })
  },
)

describe('a copy as curl', () => {
  it('is signed over its own id, time and body', async () => {
    const text = await textOf('curl', { streamer: 'tfue', type: 'channel.raid', event: {} })
    const header = (name: string) => new RegExp(`-H '${name}: (.*)'`).exec(text)?.[1] ?? ''
    const body = /--data-raw '(.*)'$/.exec(text)?.[1] ?? ''
    const signed = `${header('Twitch-Eventsub-Message-Id')}${header('Twitch-Eventsub-Message-Timestamp')}${body}`
    const hmac = createHmac('sha256', 'it-is-a-secret').update(signed).digest('hex')
    expect(header('Twitch-Eventsub-Message-Signature')).toBe(`sha256=${hmac}`)
  })
})

describe('a copy as twitch-cli', () => {
  const cliTypes = onChannel.filter((type) => cliEvents[type])

  it.each(cliTypes)('has flags of %s that set the same fields', async (type) => {
    const event = sampleFor(type, tfue)
    const answer = recognise(await textOf('twitch-cli', { streamer: 'tfue', type, event }))
    expect(answer).toMatchObject({ format: 'twitch-cli', type, warnings: [] })
    expect(event).toMatchObject('event' in answer ? answer.event : { problem: answer })
  })

  it('tells streamer, sender, cost and anonymity', async () => {
    const event = { is_anonymous: true, user_id: null, bits: 1_000, message: 'hi' }
    const cheer = await copyAs['twitch-cli'](
      { streamer: 'tfue', type: 'channel.cheer', event },
      copying,
    )
    expect(cheer).toEqual({
      text: 'twitch event trigger channel.cheer -F http://localhost:3000/api/callback -s "$EVENTSUB_SECRET" -t 60056333 -a -C 1000',
      note: 'cli',
      left: ['message'],
    })
    const gift = { user_id: '90210002', is_gift: true, tier: '3000' }
    expect(
      await textOf('twitch-cli', { streamer: 'ninja', type: 'channel.subscribe', event: gift }),
    ).toBe(
      'twitch event trigger gift -F http://localhost:3000/api/callback -s "$EVENTSUB_SECRET" -t 60056333 -f 90210002 --tier 3000',
    )
  })

  it('says where twitch-cli lacks the type', async () => {
    const copyable = { streamer: 'tfue', type: 'channel.chat.message', event: {} } as const
    expect(await copyAs['twitch-cli'](copyable, copying)).toEqual({ problem: 'cli' })
  })
})
