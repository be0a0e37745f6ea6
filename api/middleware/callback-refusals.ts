import { ApiError } from '../errors'
import { ageInWords } from '../eventsub/age'

/** What a sender signed, or should have: the two headers and the size of the body. */
interface Signed {
  id: string | undefined
  timestamp: string | undefined
  signature: string
  bodyBytes: number
}

const HOW_TO_SIGN =
  'Sign message id + timestamp + the raw body with EVENTSUB_SECRET: sha256=HMAC in lower-case hex'

/** No signature, where one is needed. */
export const unsigned = () =>
  new ApiError(
    403,
    'signature-missing',
    'The callback is not signed: the header Twitch-Eventsub-Message-Signature is missing',
    'Send Twitch-Eventsub-Message-Id, -Timestamp and -Signature, made with EVENTSUB_SECRET',
  )

/** A signature that can't be right, or isn't. The right one is never told. */
export const wrongSignature = (signed: Signed) =>
  new ApiError(403, 'signature-wrong', whyWrong(signed), HOW_TO_SIGN)

function whyWrong({ id, timestamp, signature, bodyBytes }: Signed): string {
  if (!id) return 'The header Twitch-Eventsub-Message-Id is missing: it is part of what is signed'
  if (!timestamp) {
    return 'The header Twitch-Eventsub-Message-Timestamp is missing: it is part of what is signed'
  }
  if (!/^sha256=[\da-f]{64}$/.test(signature)) {
    return 'The signature is not sha256= and 64 hex digits in lower case'
  }
  const bytes = Buffer.byteLength(id) + Buffer.byteLength(timestamp) + bodyBytes
  return `Signed with another secret, or changed on the way: ${bytes} bytes are signed here, ${bodyBytes} of them the body`
}

/** A timestamp (RFC 3339) that is not within ten minutes of `now` (ms since 1970). */
export function stale(timestamp: string, now: number) {
  const age = now - Date.parse(timestamp)
  const why = Number.isNaN(age)
    ? 'can’t be read'
    : `is ${ageInWords(Math.abs(age))} ${age > 0 ? 'old' : 'ahead of the clock here'}: Twitch’s rule is 10`
  return new ApiError(
    403,
    'timestamp-stale',
    `The timestamp ${why}`,
    'Send Twitch-Eventsub-Message-Timestamp as the time of sending, RFC 3339, and sign it anew',
  )
}

/** A body that is not JSON; `problem` says where. */
export const noJson = (problem: string) =>
  new ApiError(
    400,
    'body-unreadable',
    `The body is not JSON: ${problem}`,
    'Send an EventSub message: {"subscription": {"type": …}, "event": {…}}',
  )
