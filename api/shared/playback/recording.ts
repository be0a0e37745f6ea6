import * as v from 'valibot'
import { moveTo } from '../move'
import type { Streamer } from '../types'
import type { AnyEnvelope } from '../envelope'
import { instant } from '../instant'
import type { PlannedEvent } from './plan'

/** As much of an envelope as it takes to send its event again. */
const envelope = v.object({
  type: v.pipe(v.string('must be a text'), v.regex(/^[\w.]{1,100}$/, 'must be a type of EventSub')),
  receivedAt: instant,
  streamer: v.object({ id: v.string(), login: v.string(), name: v.string() }),
  event: v.record(v.string(), v.unknown(), 'must be an object of fields'),
  truncated: v.optional(v.literal(true)),
})

/** An event of a recording. */
export interface Recorded extends v.InferOutput<typeof envelope> {
  /** The line that it stood in (1, 2, …), */
  line: number
  /** and all that the line told. */
  content: unknown
}

/** A line that can't be sent again, and why. */
export interface LineProblem {
  line: number
  message: string
}

/** A recorded session, oldest first, as JSON Lines: an envelope a line. */
export function toJsonLines(envelopes: readonly AnyEnvelope[]): string {
  const inOrder = envelopes.toSorted((a, b) => a.receivedAt - b.receivedAt || a.seq - b.seq)
  return inOrder.map((one) => `${JSON.stringify({ ...one, channel: undefined })}\n`).join('')
}

/** Reads a recorded session; its events in the order in which they were received. */
export function readRecording(text: string): { envelopes: Recorded[]; problems: LineProblem[] } {
  const envelopes: Recorded[] = []
  const problems: LineProblem[] = []
  for (const [index, json] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (json.trim() === '') continue
    const line = index + 1
    const read = readLine(json)
    if (typeof read === 'string') problems.push({ line, message: read })
    else envelopes.push({ ...read, line })
  }
  return { envelopes: envelopes.toSorted((a, b) => a.receivedAt - b.receivedAt), problems }
}

function readLine(json: string): Omit<Recorded, 'line'> | string {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return 'is not JSON'
  }
  const { success, output, issues } = v.safeParse(envelope, content)
  if (success) return { ...output, content }
  const field = v.getDotPath(issues[0])
  if (!field) return 'is no envelope of an event'
  return issues[0].input === undefined ? `has no \`${field}\`` : `\`${field}\` ${issues[0].message}`
}

/** Silences are cut to this length, in ms. */
const MAX_GAP_MS = 30_000

/** How many silences of a recording are longer than {@link MAX_GAP_MS}. */
export const longGapsIn = (envelopes: readonly Recorded[]): number =>
  gapsIn(envelopes).filter((gap) => gap > MAX_GAP_MS).length

/** ms from the event before; 0 for the first. */
const gapsIn = (envelopes: readonly Recorded[]): number[] =>
  envelopes.map(
    ({ receivedAt }, index) => receivedAt - (envelopes[index - 1]?.receivedAt ?? receivedAt),
  )

/**
 * The events of a recording with the gaps that were between them, the long ones cut.
 * @param to the channel to play it on, if another than that of the recording
 */
export function planOfRecording(envelopes: readonly Recorded[], to?: Streamer): PlannedEvent[] {
  const gaps = gapsIn(envelopes)
  let at = 0
  return envelopes.map(({ type, streamer, event, line }, index) => {
    at += Math.min(gaps[index] ?? 0, MAX_GAP_MS)
    const isElsewhere = to !== undefined && to.login !== streamer.login
    return { at, type, event: isElsewhere ? moveTo(event, streamer, to) : event, step: line }
  })
}
