import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Store } from '../../store'
import { MAX_ANSWER_BYTES, type Cursors, type Held } from '../catch-up'
import { bytesOf, MAX_AGE_MS, type StoredEvent } from '../history'
import { EPOCHS, NUMBERS } from './keys'
import { FIND, READ } from './read'

const number = v.pipe(v.string(), v.transform(Number))
const event = v.tuple([number, v.string(), number, v.string()])
const held = v.tuple([number, v.number(), v.array(event)])
const read = v.tupleWithRest([v.string()], held)
const found = v.tupleWithRest([v.string()], event)

/** What channels hold after a number, by what the journal in Redis knew at that moment. */
export interface Reading {
  epoch: string
  /** The last number of each channel, and what it holds; in the order in which they were asked for. */
  channels: readonly (Held & { last: number })[]
}

/** An envelope as JSON: it is kept without its number and its epoch, which come first. */
export const withNumber = (json: string, epoch: string, seq: number): string =>
  `{"seq":${seq},"epoch":"${epoch}",${json.slice(1)}`

/** @throws {StoreUnavailable} */
export async function readChannels(
  store: Store,
  channels: readonly string[],
  { epochs, after }: Cursors,
): Promise<Reading> {
  const cursors =
    epochs.length === 0
      ? ['', String(after[0] ?? 0)]
      : epochs.flatMap((epoch, index) => [epoch, String(after[index] ?? 0)])
  const args = [randomUUID(), EPOCHS, String(MAX_ANSWER_BYTES), String(channels.length)]
  const answer = await store.run(READ, [NUMBERS], [...args, ...channels, ...cursors])
  const [epoch, ...rest] = v.parse(read, answer)
  const index = epochs.indexOf(epoch)
  const from = epochs.length === 0 || index >= 0 ? (after[Math.max(index, 0)] ?? 0) : 0
  return { epoch, channels: rest.map((one) => heldOf(epoch, from, one)) }
}

/** Redis lets a channel go two hours after its last event; of one that goes on, old ones stay. */
function heldOf(epoch: string, after: number, [last, more, rows]: v.InferOutput<typeof held>) {
  const horizon = Date.now() - MAX_AGE_MS
  const events = rows.map((row) => storedOf(epoch, row)).filter((one) => one.receivedAt >= horizon)
  const [oldest] = events
  const dropped = oldest ? oldest.seq - 1 : last
  const until = more ? rows.at(-1)?.[0] : undefined
  return { last, events, complete: after >= dropped, until }
}

function storedOf(
  epoch: string,
  [seq, id, receivedAt, rest]: v.InferOutput<typeof event>,
): StoredEvent {
  const json = withNumber(rest, epoch, seq)
  return { id, seq, epoch, receivedAt, json, bytes: bytesOf(json) + id.length }
}

/** The last event of this id. @throws {StoreUnavailable} */
export async function findEvent(
  store: Store,
  channel: string,
  id: string,
): Promise<StoredEvent | undefined> {
  const answer = await store.run(FIND, [NUMBERS], [randomUUID(), EPOCHS, channel, id])
  const [epoch, row] = v.parse(found, answer)
  const stored = row && storedOf(epoch, row)
  return stored && stored.receivedAt >= Date.now() - MAX_AGE_MS ? stored : undefined
}
