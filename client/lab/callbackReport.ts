import * as v from 'valibot'
import type { ReceivedDescriptor } from '../../api/shared/descriptions/descriptor'
import type { CallbackReport as ApiReport } from '../../api/shared/callback-report'
import { descriptorSchema } from '../language/descriptor'

/** What the API reports of a callback; a newer one may know of other outcomes. */
export interface ReceivedReport extends Omit<ApiReport, 'outcome'> {
  outcome?: ReceivedDescriptor
}

const text = v.optional(v.string())
const shape = v.object({
  id: v.string(),
  at: v.string(),
  status: v.number(),
  code: text,
  message: v.string(),
  outcome: v.optional(descriptorSchema),
  hint: text,
  messageId: text,
  messageType: text,
  eventType: text,
  streamer: text,
  origin: v.optional(v.picklist(['twitch', 'test', 'replay'])),
  headers: v.record(v.string(), v.string()),
  body: v.string(),
  isCut: v.boolean(),
  bodyBytes: v.number(),
  signed: v.optional(
    v.object({
      id: v.string(),
      timestamp: v.string(),
      bodyBytes: v.number(),
      bytes: v.number(),
      sha256: v.string(),
      received: v.string(),
    }),
  ),
  tookMs: v.number(),
})
const skippedShape = v.object({ count: v.number() })

/** A report as it came over Pusher; undefined when it is none. */
export const readReport = (data: unknown): ReceivedReport | undefined => {
  const read = v.safeParse(shape, data)
  return read.success ? read.output : undefined
}

/** How many reports were not sent in a second that had too many. */
export const readSkipped = (data: unknown): number => {
  const read = v.safeParse(skippedShape, data)
  return read.success ? read.output.count : 0
}

/** Whether the API took the callback; a duplicate is taken too. */
export const isAccepted = ({ status }: ReceivedReport): boolean => status < 300

/** The body with line breaks where it is JSON, else as it came. */
export function prettyBody({ body }: ReceivedReport): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2)
  } catch {
    return body
  }
}
