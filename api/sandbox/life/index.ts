import { sampleFor } from '../../shared/sample-for'
import type { Channel, World } from '../world'
import { arc, ARC_MS, stories } from './arc'
import { crowd } from './crowd'
import { arrival, mayBegin, takeNew, takeRaider, type Going } from './going'
import { introduction, reactions, smallTalk } from './lines'
import { chatLine } from './message'
import { between, oneOf, type Random } from './random'
import { lengthOf, MINUTE, SECOND, type Scene, type Step, type Story } from './story'
import { createAudience, type Watched } from './audience'

export type { Watched } from './audience'

/** How often a channel is looked at, and what lies between two of its stories at most; ms. */
const TICK_MS = SECOND
const PAUSES_MS = { min: 5 * SECOND, max: 18 * SECOND }
/** Between two lines in chat; ms. */
const LINES_MS = { min: 2 * SECOND, max: 7 * SECOND }
/** How long chat goes on about something; ms. */
const MOOD_MS = 20 * SECOND
/** How long things go on after the last viewer has left: pages reload. ms */
const LINGER_MS = MINUTE

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
  /** Ticks every second until `stop`. @param watched who is watched; else, all who are heard are */
  start: (watched?: Watched) => void
  stop: () => void
}

/** Nothing happens until `start` or `tick`. */
export function createLife(options: LifeOptions): Life {
  const { world, fire, isHeard, random = Math.random, now = Date.now } = options
  const going = new Map<Channel, Going>()
  const audience = createAudience(isHeard, now)
  let timer: NodeJS.Timeout | undefined

  function perform(channel: Channel, { type, event, login, change }: Step): void {
    change?.(channel)
    const { person } = world.byLogin(login ?? channel.person.login) ?? channel
    if (!isHeard(type, person.login)) return
    const streamer = { id: person.id, login: person.login, name: person.name }
    void fire(type, person.login, { ...sampleFor(type, streamer), ...event })
  }

  /** Streamers who are off the air by now, and watched by nobody. */
  const homecomers = () =>
    world.channels
      .filter((other) => other.person.channel && !other.stream && !going.has(other))
      .map(({ person }) => person)

  const sceneOf = (channel: Channel, state: Going): Scene => ({
    channel,
    others: world.channels.filter((other) => other !== channel && other.stream),
    raider: () => takeRaider(state, homecomers(), random),
    viewers: crowd,
    newcomers: (doing, count) => takeNew(state, doing, count, random),
    random,
  })

  function begin(channel: Channel, state: Going, story: Story, at: number): void {
    const steps = story.steps(sceneOf(channel, state))
    const end = at + lengthOf(steps)
    state.rested.set(story, at + story.rest)
    if (story.lane) state.lanes.set(story.lane, end + SECOND)
    if (story.mood) state.mood = { of: story.mood, until: at + MOOD_MS }
    state.next = at + between(random, PAUSES_MS.min, PAUSES_MS.max)
    if (story.isAlone) state.next = Math.max(state.next, end)
    let time = at
    for (const step of steps) {
      time += step.after
      state.due.push({ at: time, step })
    }
    state.due.sort((a, b) => a.at - b.at)
  }

  /** Whether somebody would hear it, and it may happen now. */
  function isPossible(story: Story, { person }: Channel, state: Going, at: number): boolean {
    const { needs, or } = story
    const isAudible =
      isHeard(needs, person.login) || (or !== undefined && isHeard(or, person.login))
    return isAudible && mayBegin(story, state, at)
  }

  /** One of those that are possible, by weight. */
  function choose(channel: Channel, state: Going, at: number): Story | undefined {
    const all: readonly Story[] = Object.values(stories)
    const possible = all.filter((story) => isPossible(story, channel, state, at))
    let left = random() * possible.reduce((sum, { weight }) => sum + weight, 0)
    return possible.find(({ weight }) => (left -= weight) < 0)
  }

  /** What begins now: the next beat of the arc, and after it, or where nobody would hear it, another. */
  function nextStory(channel: Channel, state: Going, at: number): Story | undefined {
    const beat = arc[state.beats]
    if (!beat) return state.next <= at ? choose(channel, state, at) : undefined
    if (at - state.since < beat.at) return undefined
    state.beats += 1
    const story: Story = stories[beat.story]
    return isPossible(story, channel, state, at) ? story : choose(channel, state, at)
  }

  function chat(channel: Channel, state: Going, at: number): void {
    if (state.nextLine > at) return
    state.nextLine = at + between(random, LINES_MS.min, LINES_MS.max)
    const isTakenUp = state.mood && state.mood.until > at && random() < 0.6
    const lines = isTakenUp && state.mood ? reactions[state.mood.of] : smallTalk
    const who = oneOf(random, crowd)
    const line = oneOf(random, lines)
    perform(
      channel,
      chatLine(who, line, line === introduction ? { message_type: 'user_intro' } : {}),
    )
  }

  function pass(channel: Channel): void {
    const at = now()
    const isWatched = audience.has(channel.person.login)
    const state = going.get(channel) ?? (isWatched ? arrival(at, ARC_MS) : undefined)
    if (!state) return
    going.set(channel, state)
    if (isWatched) state.seen = at
    const isLeft = at - state.seen > LINGER_MS
    // Off the air there is nothing to begin.
    if (!isLeft && channel.stream) {
      const story = nextStory(channel, state, at)
      if (story) begin(channel, state, story, at)
      chat(channel, state, at)
    }
    const due = state.due.filter((waiting) => waiting.at <= at)
    state.due = state.due.filter((waiting) => waiting.at > at)
    for (const { step } of due) perform(channel, step)
    // What has begun comes to its end first, so that the world is as the events tell.
    if (isLeft && state.due.length === 0) going.delete(channel)
  }

  function tick(): void {
    for (const channel of world.channels) {
      if (channel.person.channel) pass(channel)
    }
  }

  return {
    tick,
    start(watched) {
      audience.follow(watched)
      timer ??= setInterval(tick, TICK_MS).unref()
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}
