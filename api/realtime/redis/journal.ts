import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { refusal } from '../../middleware/api-error'
import { keyOf, type Store } from '../../store'
import { catchUp } from '../catch-up'
import type { Draft, Entry, HandledElsewhere, Journal } from '../journal'
import { fitForPusher, serialise } from '../serialise'
import { ENTER, ID_MS } from './enter'
import { EPOCHS, IDS, idKey, NUMBERS } from './keys'
import { createRedisLive } from './live'
import { findEvent, readChannels, withNumber } from './reading'

/** As long as any number, and as any epoch. */
const LONGEST = { seq: Number.MAX_SAFE_INTEGER, epoch: randomUUID() }

const answered = v.array(v.union([v.string(), v.number()]))

/** A journal that all processes share which have the same Redis: there they are one. */
export function createRedisJournal(store: Store): Journal {
  const owner = randomUUID()

  async function enter(
    id: string,
    receivedAt: number,
    drafts: readonly Draft[],
  ): Promise<Entry | HandledElsewhere> {
    const written = drafts.map(writtenOf)
    const args = written.flatMap(({ channel, json }) => [channel, json])
    const read = (answer: unknown) => entryIn(answer, id, written)
    const answer = await store.run(
      ENTER,
      [NUMBERS, idKey(id), IDS],
      [randomUUID(), EPOCHS, keyOf('bell:'), owner, id, String(receivedAt), ...args],
      // Whoever sent it has been told to send it again: it may go to any process.
      (late) => void read(late).settle?.(0),
    )
    const { handledAt, settle, entered } = read(answer)
    if (handledAt !== undefined) return { handledAt }
    if (!entered || !settle) throw underWay()
    return { entered, settle }
  }

  function entryIn(
    answer: unknown,
    id: string,
    written: readonly Written[],
  ): Partial<Entry & HandledElsewhere> {
    const [kind, second, ...seqs] = v.parse(answered, answer)
    if (kind === 'handled') return { handledAt: Number(second) }
    return kind === 'busy' ? {} : entryOf(id, String(second), seqs.map(Number), written)
  }

  function entryOf(
    id: string,
    epoch: string,
    seqs: readonly number[],
    written: readonly Written[],
  ): Entry {
    const entered = written.map(({ channel, envelope, json }, index) => {
      envelope.epoch = epoch
      envelope.seq = seqs[index] ?? 0
      const data = fitForPusher(withNumber(json, epoch, envelope.seq), envelope)
      return { channel, type: envelope.type, data }
    })
    return {
      entered,
      settle(taken) {
        const numbers = written.map(({ channel }, index) => `${channel} ${seqs[index]}`)
        // One that failed is anybody's, and keeps its numbers: some may have had it all the same.
        const known =
          taken === written.length ? `d ${Date.now()}` : ['c 0', owner, epoch, ...numbers].join(' ')
        // Where this gets lost the claim runs out by itself.
        store.send(['SET', idKey(id), known, 'PX', String(ID_MS)]).catch(() => {})
      },
    }
  }

  return {
    enter,
    async catchUp(channels, cursors) {
      const reading = await readChannels(store, channels, cursors)
      const held = new Map(channels.map((channel, index) => [channel, reading.channels[index]]))
      const after = (channel: string) => held.get(channel) ?? { events: [], complete: false }
      return catchUp({ epoch: reading.epoch, after }, channels, cursors)
    },
    find: (channel, id) => findEvent(store, channel, id),
    async size() {
      const epoch = v.parse(v.nullable(v.string()), await store.send(['HGET', NUMBERS, '#epoch']))
      const base = `${EPOCHS}${epoch}:`
      const [channels, bytes] = await Promise.all([
        store.send(['ZCARD', `${base}recent`]),
        store.send(['HGET', `${base}sizes`, '#all']),
      ])
      return { channels: Number(channels), bytes: Number(bytes) }
    },
    live: createRedisLive(store),
  }
}

interface Written extends Draft {
  /** All but its number and its epoch. */
  json: string
}

/** @throws {ApiError} 400 `message-unreadable`, before it has a number */
function writtenOf(draft: Draft): Written {
  const { envelope, eventJson } = draft
  const { seq: _seq, epoch: _epoch, ...rest } = envelope
  const json = serialise(rest, eventJson)
  fitForPusher(withNumber(json, LONGEST.epoch, LONGEST.seq), { ...envelope, ...LONGEST })
  return { ...draft, json }
}

const underWay = () => refusal(503, 'under-way', { code: 'under-way', facts: {} })
