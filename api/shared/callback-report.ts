import type { Outcome } from './descriptions/outcomes'
import type { Origin } from './envelope'

/** What the inspector tells of a callback. Holds neither the secret nor the right signature. */
export interface CallbackReport {
  /** Ours, not Twitch's: a callback may come twice. */
  id: string
  /** RFC 3339. */
  at: string
  status: number
  /** The code of the refusal; none when it was accepted. */
  code?: string
  /** What became of it, in words; of a refusal why. */
  message: string
  /** The same as data, for other languages. */
  outcome?: Outcome
  /** How to fix it. */
  hint?: string
  messageId?: string
  messageType?: string
  eventType?: string
  /** The login of the streamer whom the body names. */
  streamer?: string
  origin?: Origin
  /** Lower-case names; what tells of people or proxies is left out. */
  headers: Record<string, string>
  body: string
  /** `body` is not all of it. */
  isCut: boolean
  bodyBytes: number
  /** What a signature covers, if there is one. */
  signed?: {
    id: string
    timestamp: string
    bodyBytes: number
    /** All three together. */
    bytes: number
    /** SHA-256 of these bytes, without a key, to compare with what was signed. */
    sha256: string
    /** The signature that came. */
    received: string
  }
  tookMs: number
}
