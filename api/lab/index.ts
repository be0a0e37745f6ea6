import type { Logger } from '../operations/log'
import type { Occupancy, Publisher } from '../realtime'
import { createInspected } from './inspected'
import { createInspector } from './inspector'
import { createTapTeller } from './taps'

export {
  isLabTest,
  isReplay,
  replayMessage,
  signedCallback,
  testMessage,
  type LabMessage,
} from './message'
export { orderSchema, streamerLogin, type LabOrder } from './order'
export { postPublic } from './post-public'
export { createSenders, isOperator, mayInspect, type Senders } from './senders'
export { outcomeOf, type CallbackResult, type HandledCallback } from './handled-callback'
export { createOrderSigner, type SignOrder } from './sign-order'
export { createTapLimit } from './tap-limit'
export {
  createWandCodes,
  personOf,
  tapSchema,
  wandButtonNames,
  wandButtons,
  wandOff,
  wrongCode,
} from './wand'

/** How often (ms) Pusher is asked who inspects: in this process that costs nothing. */
const ASK_EMBEDDED_MS = 1_000
const ASK_REMOTE_MS = 15_000

interface LabOptions {
  occupancy: Occupancy
  publisher: Publisher
  /** Whether Pusher is the server in this process. */
  isEmbedded: boolean
  /** EventSub's, which no report may hold. */
  secret: string
  log: Logger
}

/** What shows developers the callbacks that come, and presenters the taps. */
export function createLab({ occupancy, publisher, isEmbedded, secret, log }: LabOptions) {
  const everyMs = isEmbedded ? ASK_EMBEDDED_MS : ASK_REMOTE_MS
  const inspected = createInspected(occupancy.inspected, everyMs)
  return {
    inspected,
    inspector: createInspector({ inspected, publisher, secret, log }),
    tellTap: createTapTeller(publisher, log),
  }
}
