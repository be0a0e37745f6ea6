import { catalogue } from '../../../api/shared/catalogue'
import { sampleFor } from '../../../api/shared/sample-for'
import { streamerOf } from '../../../api/shared/streamer'
import type { EventType, Streamer } from '../../../api/shared/types'
import { madeUpId } from '../../../api/shared/made-up-id'

type Fields = Record<string, unknown>

/** An event of the Event Lab. */
export interface Copyable {
  /** Login. */
  streamer: string
  type: EventType
  /** All of its fields, or what is changed of the type's sample. */
  event: Fields
}

/** A callback as it has to be sent. */
export interface SignedCallback {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** What a copy needs of its surroundings. */
export interface Copying {
  /** Of the API, such as `http://localhost:3000`. */
  origin: string
  /** As Twitch knows them. */
  streamer: Streamer
  /** The API signs: the secret never leaves it. */
  sign: (copyable: Copyable) => Promise<SignedCallback>
}

/** What is said with a copy: see the texts of the Event Lab. */
export type CopyNote = 'signed' | 'secret' | 'token' | 'cli'

/** A copy as text, or the reason why there is none. */
export type Copy =
  | { text: string; note?: CopyNote; /** What the copy can't express. */ left?: readonly string[] }
  | { problem: 'cli' }

const invented = (login: string): Streamer => ({ id: madeUpId(login), login, name: login })

/** What differs from the sample; the streamer's id is the API's to know. */
export function changesOf({ streamer, type, event }: Copyable): Fields {
  const sample = sampleFor(type, invented(streamer))
  return Object.fromEntries(
    Object.entries(event).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(sample[name]),
    ),
  )
}

/** The event with all of its fields. */
export const wholeEvent = (copyable: Copyable, { streamer }: Copying): Fields => ({
  ...sampleFor(copyable.type, streamer),
  ...changesOf(copyable),
})

/** The event as EventSub posts it. */
export function callbackOf(copyable: Copyable, copying: Copying, id: string) {
  const { type, streamer } = copyable
  const event = wholeEvent(copyable, copying)
  const ids = { broadcasterId: copying.streamer.id, userId: copying.streamer.id, clientId: '' }
  const conditions = catalogue[type].conditions(ids)
  const ours = conditions.find((one) => streamerOf(type, event, one)?.login === streamer)
  return {
    subscription: {
      id,
      type,
      version: catalogue[type].version,
      status: 'enabled',
      cost: 0,
      condition: ours ?? conditions[0] ?? {},
      transport: { method: 'webhook', callback: `${copying.origin}/api/callback` },
      created_at: new Date().toISOString(),
    },
    event,
  }
}
