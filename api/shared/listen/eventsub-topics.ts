import { reasonOf, type Reason } from '../descriptions/reasons'
import type { EventType } from '../types'
import type { SocketSubscription } from './eventsub-message'
import { mayHelp, type SocketTopic, type Subscribed } from './eventsub-subscribe'
import type { Pause } from './pause'

/** A topic that does not come, and why. */
export interface RefusedTopic {
  type: EventType
  why: Reason
}

/** How the topics of a session stand. */
export interface TopicsState {
  /** Those that come. */
  working: readonly EventType[]
  refused: readonly RefusedTopic[]
  /** Some of the refused are asked for again; else they stay so. */
  isTrying: boolean
}

/** What topics are kept by. */
export interface TopicsSettings {
  /** What is wanted, asked anew for each session. */
  topics: () => readonly SocketTopic[]
  subscribe: (sessionId: string, topic: SocketTopic) => Promise<Subscribed>
  /** Ends a subscription of an open session. */
  unsubscribe: (id: string) => void
  pause: Pause
  /** How long to wait (ms) before those are asked for again of which it may help. */
  backOff?: (failures: number) => number
  /** Told whenever it stands otherwise. */
  stands: (state: TopicsState) => void
}

/** A topic, and what became of it in this session: nothing yet without `isWorking` and `why`. */
interface Wanted {
  topic: SocketTopic
  isWorking: boolean
  id?: string
  why?: Reason
  mayHelp?: boolean
}

const defaultBackOff = (failures: number) =>
  Math.min(60_000, 2000 * 2 ** failures) * (0.5 + Math.random() / 2)

/**
 * Subscribes to topics, in each session anew, and keeps account of what Twitch refuses and ends.
 * What is refused only for a while is asked for again as long as the session lasts.
 */
export function keepTopics(settings: TopicsSettings) {
  const { topics, subscribe, unsubscribe, pause, backOff = defaultBackOff, stands } = settings
  let wanted: Wanted[] = []
  let session = new AbortController()

  async function welcome(sessionId: string): Promise<void> {
    lost()
    session = new AbortController()
    const { signal } = session
    wanted = topics().map((topic) => ({ topic, isWorking: false }))
    for (let failures = 0, open = wanted; ; failures++) {
      await ask(open, sessionId, signal)
      if (signal.aborted) return
      stands(stateOf(wanted))
      open = wanted.filter((one) => one.mayHelp)
      if (open.length === 0) return
      await pause(backOff(failures), signal)
    }
  }

  async function ask(open: readonly Wanted[], sessionId: string, signal: AbortSignal) {
    for (const one of open) {
      if (signal.aborted) return
      const answer = await subscribe(sessionId, one.topic)
      settle(one, answer)
      // Nobody wants it any more.
      if (signal.aborted && answer.ok && answer.id) unsubscribe(answer.id)
      // The log-in is of no use any more: the others need not be asked for.
      if (answer.ok || answer.status !== 401) continue
      for (const other of open) if (!other.isWorking) settle(other, answer)
      return
    }
  }

  /** @returns whether the subscription is one of these */
  function has(subscription: SocketSubscription): boolean {
    return wanted.some(({ topic }) => isSame(topic, subscription))
  }

  /** Twitch has ended a subscription. */
  function revoked(subscription: SocketSubscription): void {
    const one = wanted.find(({ topic }) => isSame(topic, subscription))
    if (!one) return
    Object.assign(one, { isWorking: false, id: undefined, why: reasonOf(subscription.status) })
    stands(stateOf(wanted))
  }

  /** The session is lost, and its subscriptions with it. */
  function lost(): void {
    session.abort()
    wanted = []
  }

  /** The session goes on without these. */
  function leave(): void {
    for (const { id } of wanted) if (id) unsubscribe(id)
    lost()
  }

  return { welcome, has, revoked, lost, leave }
}

/** The topics of one listener in a session. */
export type KeptTopics = ReturnType<typeof keepTopics>

function settle(one: Wanted, answer: Subscribed): void {
  one.isWorking = answer.ok
  one.id = answer.ok ? answer.id : undefined
  one.why = answer.ok ? undefined : answer.why
  one.mayHelp = !answer.ok && mayHelp(answer)
}

/** A type with two conditions, such as a raid's two ends, counts once. */
function stateOf(wanted: readonly Wanted[]): TopicsState {
  const working = wanted.flatMap(({ topic, isWorking }) => (isWorking ? [topic.type] : []))
  const refused = new Map<EventType, Reason>()
  for (const { topic, why } of wanted) if (why) refused.set(topic.type, why)
  return {
    working: [...new Set(working)],
    refused: [...refused].map(([type, why]) => ({ type, why })),
    isTrying: wanted.some((one) => one.mayHelp),
  }
}

/** Twitch fills what was not asked for, such as a raid's other end, with empty strings. */
const isSame = ({ type, condition }: SocketTopic, told: SocketSubscription): boolean =>
  type === told.type &&
  Object.entries(condition).every(([field, id]) => told.condition[field] === id)
