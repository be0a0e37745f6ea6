import { cast, type SandboxUser } from './cast'

/** A stream on the air, in Twitch's words. */
export interface Stream {
  id: string
  viewerCount: number
  startedAt: Date
}

/** The recording of a stream that has ended. */
export interface Archive {
  id: string
  streamId: string
  createdAt: Date
  /** Seconds. */
  duration: number
}

/** A person's channel as it is now; who has never streamed has one too. */
export interface Channel {
  person: SandboxUser
  title: string
  game: { id: string; name: string }
  tags: readonly string[]
  stream?: Stream
  archive?: Archive
}

/** The state of the sandbox's people, kept until the process ends. */
export interface World {
  /** When it began; ms since 1970. */
  startedAt: number
  channels: readonly Channel[]
  byId: (id: string) => Channel | undefined
  /** Case does not matter. */
  byLogin: (login: string) => Channel | undefined
}

const ago = (now: number, seconds: number): Date => new Date(now - seconds * 1000)

function channelOf(person: SandboxUser, now: number): Channel {
  const { title = '', game = { id: '', name: '' }, tags = [], live, archive } = person.channel ?? {}
  return {
    person,
    title,
    game,
    tags,
    stream: live && {
      id: `4${person.id}`,
      viewerCount: live.viewers,
      startedAt: ago(now, live.secondsAgo),
    },
    archive: archive && {
      id: `2${person.id}`,
      streamId: `4${person.id}`,
      createdAt: ago(now, archive.endedSecondsAgo + archive.seconds),
      duration: archive.seconds,
    },
  }
}

/** Takes a channel off the air: what was on is kept. */
export function endStream(channel: Channel): void {
  const { stream } = channel
  if (!stream) return
  const duration = Math.round((Date.now() - stream.startedAt.getTime()) / 1000)
  const id = `2${channel.person.id}${stream.id.slice(-4)}`
  channel.archive = { id, streamId: stream.id, createdAt: stream.startedAt, duration }
  channel.stream = undefined
}

/** The cast as it is at `now` (ms). */
export function createWorld(now: number = Date.now()): World {
  const channels = cast.map((person) => channelOf(person, now))
  const ids = new Map(channels.map((channel) => [channel.person.id, channel]))
  const logins = new Map(channels.map((channel) => [channel.person.login, channel]))
  return {
    startedAt: now,
    channels,
    byId: (id) => ids.get(id),
    byLogin: (login) => logins.get(login.toLowerCase()),
  }
}
