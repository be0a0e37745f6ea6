import { refusal, type ApiError } from '../middleware/api-error'
import type { JsonProblem } from '../shared/json-problem'
import type { Outcome } from '../shared/descriptions/outcomes'

/** What a sender signed, or should have: the two headers and the size of the body. */
interface Signed {
  id: string | undefined
  timestamp: string | undefined
  signature: string
  bodyBytes: number
}

/** No signature, where one is needed. */
export const unsigned = () =>
  refusal(403, 'signature-missing', { code: 'signature-missing', facts: {} })

/** A signature that can't be right, or isn't. The right one is never told. */
export const wrongSignature = (signed: Signed) => refusal(403, 'signature-wrong', whyWrong(signed))

function whyWrong({ id, timestamp, signature, bodyBytes }: Signed): Outcome {
  if (!id) return { code: 'id-missing', facts: {} }
  if (!timestamp) return { code: 'timestamp-missing', facts: {} }
  if (!/^sha256=[\da-f]{64}$/.test(signature)) return { code: 'signature-malformed', facts: {} }
  const bytes = Buffer.byteLength(id) + Buffer.byteLength(timestamp) + bodyBytes
  return { code: 'signature-wrong', facts: { bytes, bodyBytes } }
}

/** A timestamp (RFC 3339) that is not within ten minutes of `now` (ms since 1970). */
export const stale = (timestamp: string, now: number) =>
  refusal(403, 'timestamp-stale', whyStale((now - Date.parse(timestamp)) / 1000))

function whyStale(age: number): Outcome {
  if (Number.isNaN(age)) return { code: 'timestamp-unreadable', facts: {} }
  const code = age > 0 ? 'timestamp-old' : 'timestamp-ahead'
  return { code, facts: { seconds: Math.abs(age) } }
}

/** A body in another encoding than JSON's. */
export const noText = () => refusal(400, 'body-unreadable', { code: 'not-utf8', facts: {} })

/** A body that is not JSON; `problem` says where. */
export const noJson = (problem: JsonProblem | undefined): ApiError =>
  refusal(
    400,
    'body-unreadable',
    problem ? { code: 'not-json', facts: { ...problem } } : { code: 'not-parsable', facts: {} },
  )
