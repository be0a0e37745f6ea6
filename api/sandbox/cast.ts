import * as people from '../shared/cast'

/**
 * Somebody in the sandbox. The display name equals the login but for case, or is in another script,
 * as on Twitch.
 */
export interface SandboxUser extends people.Person {
  description: string
  createdAt: string
  /** Hue of the avatar in degrees (OKLCH). */
  hue: number
  /** Logins of the channels that they moderate. */
  moderates?: readonly string[]
  channel?: CastChannel
}

/** What somebody streams: on air since `live`, or last seen in `archive`. Times count from the start. */
interface CastChannel {
  title: string
  game: { id: string; name: string }
  tags: readonly string[]
  live?: { viewers: number; secondsAgo: number }
  archive?: { endedSecondsAgo: number; seconds: number }
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const games = {
  art: { id: '509660', name: 'Art' },
  celeste: { id: '492535', name: 'Celeste' },
  chatting: { id: '509658', name: 'Just Chatting' },
  fortnite: { id: '33214', name: 'Fortnite' },
  minecraft: { id: '27471', name: 'Minecraft' },
  valorant: { id: '516575', name: 'VALORANT' },
}

/** Everybody in the sandbox: first those who only watch, then the streamers. */
export const cast: readonly SandboxUser[] = [
  {
    ...people.ada,
    name: 'Ada_Lovelace',
    description: 'Numbers, engines, poetry.',
    createdAt: '2015-12-10T09:00:00Z',
    hue: 295,
  },
  {
    ...people.grace,
    description: 'It is easier to ask forgiveness than permission.',
    createdAt: '2016-12-09T14:30:00Z',
    hue: 345,
    moderates: ['tfue', 'ninja'],
  },
  {
    ...people.margaret,
    description: 'There was no choice but to be pioneers.',
    createdAt: '2017-08-17T18:12:40Z',
    hue: 65,
    moderates: ['tfue'],
  },
  {
    ...people.linus,
    description: 'Mostly here for the hydration reminders.',
    createdAt: '2019-12-28T20:02:11Z',
    hue: 230,
  },
  {
    ...people.tfue,
    description: 'Ranked grind, every night until we drop.',
    createdAt: '2014-04-02T01:27:19Z',
    hue: 250,
    channel: {
      title: 'ranked grind until we drop · road to unreal',
      game: games.fortnite,
      tags: ['English', 'Ranked'],
      live: { viewers: 12_345, secondsAgo: 2 * HOUR + 14 * MINUTE + 9 },
    },
  },
  {
    ...people.ninja,
    description: 'Early mornings, sharp aim, no excuses.',
    createdAt: '2011-01-16T04:31:20Z',
    hue: 25,
    channel: {
      title: 'morning ranked with the squad',
      game: games.valorant,
      tags: ['English', 'FPS'],
      live: { viewers: 8102, secondsAgo: 51 * MINUTE },
    },
  },
  {
    ...people.sunny,
    description: 'Speedruns with the window open.',
    createdAt: '2018-03-20T16:15:00Z',
    hue: 85,
    channel: {
      title: 'all red berries, no deaths (attempt 214)',
      game: games.celeste,
      tags: ['English', 'Speedrun', 'CozyStream'],
      live: { viewers: 1204, secondsAgo: 3 * HOUR + 40 * MINUTE },
    },
  },
  {
    ...people.kaito,
    description: 'Ink, paper and long quiet evenings.',
    createdAt: '2019-02-11T10:00:00Z',
    hue: 155,
    channel: {
      title: 'inking page 12 of the harbour comic',
      game: games.art,
      tags: ['English', 'Illustration'],
      live: { viewers: 640, secondsAgo: 35 * MINUTE },
    },
  },
  {
    ...people.noor,
    description: 'Talking through the week, one cup of tea at a time.',
    createdAt: '2020-01-05T19:45:30Z',
    hue: 295,
    channel: {
      title: 'tea and your questions',
      game: games.chatting,
      tags: ['English', 'QandA'],
      archive: { endedSecondsAgo: 3 * HOUR, seconds: 2 * HOUR + 12 * MINUTE + 5 },
    },
  },
  {
    ...people.lumi,
    description: 'Building one lighthouse per island.',
    createdAt: '2021-11-02T12:20:10Z',
    hue: 205,
    channel: {
      title: 'lighthouse 31: the rocky one',
      game: games.minecraft,
      tags: ['English', 'Building'],
      archive: { endedSecondsAgo: 2 * DAY, seconds: 3 * HOUR + 8 * MINUTE + 33 },
    },
  },
  {
    id: '614480275',
    login: 'yuki_draws',
    name: 'ゆき',
    description: 'Small cats, large brushes.',
    createdAt: '2022-02-14T08:05:00Z',
    hue: 320,
    channel: {
      title: 'a cat a day: number 211',
      game: games.art,
      tags: ['日本語', 'Illustration'],
      archive: { endedSecondsAgo: 9 * HOUR, seconds: HOUR + 47 * MINUTE + 20 },
    },
  },
]
