import type { EventType } from '../../shared/types'
import { sampleFor } from '../../shared/sample-for'
import type { Channel, World } from '../world'
import { chatStories } from './chat'
import { crowd } from './crowd'
import type { Person } from '../../shared/cast'
import { between, someOf, type Random } from './random'
import { SECOND, type Scene, type Step, type Story } from './story'
import { streamStories } from './stream'
import { supportStories } from './support'
import { voteStories } from './votes'

/** How often a channel is looked at, and what lies between two of its stories at most; ms. */
const TICK_MS = SECOND
const FIRST_PAUSE_MS = 3 * SECOND
const PAUSES_MS = { min: 4 * SECOND, max: 15 * SECOND }

const stories: readonly Story[] = [
  ...streamStories,
  ...supportStories,
  ...voteStories,
  ...chatStories,
]

export interface LifeOptions {
  world: World
  fire: (type: string, login: string, event: Record<string, unknown>) => Promise<number>
  isHeard: (type: string, login: string) => boolean
  random?: Random
  now?: () => number
}

/** What goes on in the sandbox: things happen on the channels that somebody listens to. */
export interface Life {
  /** Lets time pass up to now: tells what is due, and begins what may begin. */
  tick: () => void
  /** Ticks every second until `stop`. */
  start: () => void
  stop: () => void
}

/** What is going on on one channel. */
interface Going {
  /** When the next story may begin. */
  next: number
  /** Steps that are still to come, each with its time. */
  due: { at: number; step: Step }[]
  /** When each story may be told again. */
  rested: Map<Story, number>
  /** Who has done what can be done once. */
  done: Map<string, Set<Person>>
}

/** Nothing happens until `start` or `tick`. */
export function createLife(options: LifeOptions): Life {
  const { world, fire, isHeard, random = Math.random, now = Date.now } = options
  const going = new Map<Channel, Going>()
  let timer: NodeJS.Timeout | undefined

  function perform(channel: Channel, { type, event, login, change }: Step): void {
    change?.(channel)
    const { person } = world.byLogin(login ?? channel.person.login) ?? channel
    if (!isHeard(type, person.login)) return
    const streamer = { id: person.id, login: person.login, name: person.name }
    void fire(type, person.login, { ...sampleFor(type, streamer), ...event })
  }

  function begin(channel: Channel, state: Going, at: number): void {
    const story = choose(channel, state, at)
    if (!story) return
    state.rested.set(story, at + story.rest)
    state.next = at + between(random, PAUSES_MS.min, PAUSES_MS.max)
    const others = world.channels.filter((other) => other !== channel && other.stream)
    let time = at
    const newcomers: Scene['newcomers'] = (doing, count) => takeNew(state, doing, count)
    for (const step of story.steps({ channel, others, viewers: crowd, newcomers, random })) {
      time += step.after
      state.due.push({ at: time, step })
    }
    state.due.sort((a, b) => a.at - b.at)
  }

  function takeNew({ done }: Going, doing: string, count: number): Person[] {
    const before = done.get(doing) ?? new Set()
    const left = crowd.filter((person) => !before.has(person))
    // When all have, a month has passed for them.
    if (left.length < count) before.clear()
    const taken = someOf(random, left.length < count ? crowd : left, count)
    done.set(doing, new Set([...before, ...taken]))
    return taken
  }

  /** One of those that somebody would hear, by weight. Off the air there is nothing to begin. */
  function choose(channel: Channel, { rested }: Going, at: number): Story | undefined {
    if (!channel.stream) return undefined
    const { login } = channel.person
    const isAudible = ({ needs, or }: Story) =>
      isHeard(needs, login) || (or !== undefined && isHeard(or, login))
    const possible = stories.filter((story) => (rested.get(story) ?? 0) <= at && isAudible(story))
    let left = random() * possible.reduce((sum, { weight }) => sum + weight, 0)
    return possible.find(({ weight }) => (left -= weight) < 0)
  }

  function pass(channel: Channel): void {
    const at = now()
    const state = going.get(channel)
    if (!state) {
      if (!isWatched(channel)) return
      going.set(channel, { next: at + FIRST_PAUSE_MS, due: [], rested: new Map(), done: new Map() })
      return
    }
    const isDue = (waiting: { at: number }) => waiting.at <= at
    const due = state.due.filter(isDue)
    state.due = state.due.filter((waiting) => !isDue(waiting))
    for (const { step } of due) perform(channel, step)
    if (state.next <= at && state.due.length < 3) begin(channel, state, at)
  }

  const anything: EventType[] = ['channel.raid', 'channel.update', 'channel.chat.notification']
  const isWatched = ({ person }: Channel): boolean =>
    anything.some((type) => isHeard(type, person.login))

  function tick(): void {
    for (const channel of world.channels) {
      if (channel.person.channel) pass(channel)
    }
  }

  return {
    tick,
    start() {
      timer ??= setInterval(tick, TICK_MS).unref()
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}
