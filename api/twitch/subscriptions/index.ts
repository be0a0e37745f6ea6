import { isEventType } from '../../shared/catalogue'
import type { MessageSubscription } from '../../eventsub/webhook'
import type { Logger } from '../../operations/log'
import type { Priority } from '../budget'
import { CALL_TIMEOUT_MS } from '../call'
import type { Helix } from '../helix'
import { noNotes, type Notes } from '../../store'
import type { Session } from '../oauth'
import { assess } from './assess'
import { createBoard, type Announce, type Subject } from './board'
import { conditionIn } from './condition-in'
import { readConsent } from './consent'
import { createCreator, type WebhookTarget } from './create'
import { fill, type Filling, type Gap } from './fill'
import { list, subjectOf, type Listed } from './listing'
import type { MakeRoom, Release } from './make-room'
import { createLedger, type Ledger } from './ledger'
import { createIsOurs, type IsOurs } from './ours'
import { createRelease } from './release'
import { createPending } from './pending'
import { createRefusals } from './refusals'
import { createRetries } from './retries'
import { because, endingOf, type Cost, type Topic } from './topic'
import { partOf, scopesOf } from './wanted'

export type { Cost, Topic } from './topic'

/** How a streamer's topics stand, and what all our subscriptions cost. */
export interface Standing {
  topics: Topic[]
  cost: Cost
}

/** The EventSub subscriptions of our client id. Twitch's own list is the truth. */
export interface Subscriptions {
  /**
   * Compares what there is with what Twitch lists, and starts to make what is missing and allowed.
   * Answers at once with what is known then; the rest is announced. @throws {ApiError} 503
   */
  ensure: (subject: Subject, viewer?: Session) => Promise<Standing>
  /** Whether Twitch lists this subscription for us. @throws {ApiError} 503 at the start */
  isOurs: IsOurs
  /** Our callback has answered the challenge of this subscription. */
  verified: (subscriptionId: string) => void
  /** Twitch has ended a subscription. */
  ended: (subscription: MessageSubscription) => void
  /** Removes what costs something of a streamer whom nobody watches. @throws {ApiError} 503 */
  release: Release
  close: () => void
}

/** What the subscriptions of one client id are made of. */
export interface SubscriptionsOptions {
  helix: Helix
  webhook: WebhookTarget
  log: Logger
  announce: Announce
  /** What is known of all our subscriptions. */
  ledger?: Ledger
  /** Told of every streamer that subscriptions are wanted of. */
  met?: (subject: Subject) => void
  /** Frees points at the limit. */
  makeRoom?: MakeRoom
  /** Tells other processes whose challenge was answered here. */
  notes?: Notes
  /** ms until a pending one is looked at again, and then until each new try. */
  pauses?: readonly number[]
}

/** What processes tell each other of challenges, and for how long (ms) somebody waits for it. */
const VERIFIED = 'verified'
const VERIFIED_MS = 60_000

/** What another look at Twitch's list may change. */
const unsettled = new Set<Topic['status']>(['pending', 'failed'])

/** Subscriptions by webhook. */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { helix, webhook, log, notes = noNotes } = options
  const ledger = options.ledger ?? createLedger(helix, log)
  const board = createBoard(options.announce)
  const pending = createPending(board)
  notes.hear(VERIFIED, VERIFIED_MS, pending.verified)
  const refusals = createRefusals()
  const filling = new Set<string>()
  /** Viewers who came with scopes of theirs meanwhile, by streamer and then by their own id. */
  const waiting = new Map<string, Map<string, Session>>()
  const retries = createRetries(options.pauses, async (broadcasterId) => {
    const subject = board.find(broadcasterId)
    const isUnsettled = board.read(broadcasterId)?.some(({ status }) => unsettled.has(status))
    if (subject && isUnsettled) await look(subject)
  })

  const releaseAs = (priority: Priority): Release =>
    createRelease(helix(priority), ledger, webhook.callback, board.forget)

  const means: Filling = {
    create: createCreator(helix('subscribe'), webhook, log),
    board,
    refusals,
    made(subject, subscription) {
      ledger.add(subscription)
      retries.plan(subject.id)
      const { type } = subscription
      return isEventType(type) ? pending.add(subject, type, subscription) : 'pending'
    },
    failed: (subject) => retries.plan(subject.id),
  }

  /** Lists what there is, writes it down, and starts to make what is missing. */
  async function look(subject: Subject, viewer?: Session): Promise<void> {
    if (filling.has(subject.id)) return wait(subject, viewer)
    const signal = AbortSignal.timeout(CALL_TIMEOUT_MS)
    const listing = await list(helix('subscribe', signal), subject.id)
    // Somebody else has asked at the same time, and was first.
    if (filling.has(subject.id)) return wait(subject, viewer)
    if (listing.isMissing) return
    const subscriptions = listing.subscriptions.map((one) => upToDate(subject, one))
    ledger.learn(listing)
    if (viewer) refusals.meet(viewer)
    const consent = readConsent(subject, subscriptions, viewer)
    const isExhausted = retries.isExhausted(subject.id)
    const { callback } = webhook
    const circumstances = { subject, subscriptions, callback, consent, refusals, isExhausted }
    const { parts, missing } = assess(circumstances)
    board.write(subject, parts)
    if (subscriptions.some(({ status }) => status.endsWith('_pending'))) retries.plan(subject.id)
    if (missing.length > 0) start({ subject, missing, consent })
  }

  /** A challenge may have been answered while the list was on its way. */
  function upToDate(subject: Subject, listed: Listed): Listed {
    const { type, status } = listed
    const isPending = status.endsWith('_pending') && isEventType(type)
    if (!isPending || pending.add(subject, type, listed) === 'pending') return listed
    return { ...listed, status: 'enabled' }
  }

  function start(gap: Gap): void {
    const { id } = gap.subject
    const points = gap.missing.filter(({ scopes }) => scopes.length === 0).length
    filling.add(id)
    makeRoom(points, id)
      .then(() => fill(means, gap))
      .finally(() => filling.delete(id))
      .then(() => admit(gap.subject))
      .catch((error: unknown) => log.warn({ err: error }, 'Subscriptions could not be made'))
  }

  /** Their consent may allow more than what is being made now. */
  function wait({ id }: Subject, viewer?: Session): void {
    if (!viewer?.scopes.length) return
    waiting.set(id, (waiting.get(id) ?? new Map()).set(viewer.userId, viewer))
  }

  async function admit(subject: Subject): Promise<void> {
    const viewers = waiting.get(subject.id)?.values() ?? []
    waiting.delete(subject.id)
    for (const viewer of viewers) await look(subject, viewer)
  }

  async function makeRoom(points: number, broadcasterId: string): Promise<void> {
    const { cost } = ledger
    const excess = cost.total + points - cost.max
    if (cost.max > 0 && excess > 0) {
      await options.makeRoom?.(excess, broadcasterId, releaseAs('subscribe'))
    }
  }

  return {
    async ensure(subject, viewer) {
      const known = board.read(subject.id)
      retries.reset(subject.id)
      options.met?.(subject)
      try {
        await look(subject, viewer)
      } catch (error) {
        if (!known) throw error
        log.warn({ streamer: subject.login }, 'Twitch did not tell its subscriptions')
      }
      return { topics: board.read(subject.id) ?? [], cost: ledger.cost }
    },
    isOurs: createIsOurs(ledger),
    verified(id) {
      pending.verified(id)
      notes.tell(VERIFIED, id)
    },
    ended(message) {
      const { id, type, status } = message
      log.warn({ subscription: id, type, status }, 'Twitch ended a subscription')
      const condition = conditionIn(message)
      const userId = subjectOf({ condition }) ?? ''
      const listed = ledger.about(userId).find((one) => one.id === id)
      if (listed) ledger.add({ ...listed, status: status ?? '', cost: 0 })
      const subject = board.find(userId)
      if (!subject || !isEventType(type)) return
      const { status: now, again, why } = endingOf(status ?? '')
      const row = { type, part: partOf(condition), status: now, scopes: scopesOf(type) }
      board.write(subject, [{ ...row, ...because(why) }])
      if (again) retries.plan(subject.id)
    },
    release: releaseAs('upkeep'),
    close() {
      retries.close()
      ledger.close()
    },
  }
}
