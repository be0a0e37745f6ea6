/** A made-up person. The display name equals the login but for case, as on Twitch. */
export interface Person {
  id: string
  login: string
  name: string
  description: string
  createdAt: string
  /** Hue of the avatar in degrees (OKLCH). */
  hue: number
  /** Logins of the channels that they moderate. */
  moderates?: readonly string[]
  channel?: CastChannel
}

/** What a person streams: on air since `live`, or last seen in `archive`. Times are told from start. */
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
export const cast: readonly Person[] = [
  {
    id: '100181512',
    login: 'ada_lovelace',
    name: 'Ada_Lovelace',
    description: 'Numbers, engines, poetry.',
    createdAt: '2015-12-10T09:00:00Z',
    hue: 295,
  },
  {
    id: '100190612',
    login: 'grace_h',
    name: 'grace_h',
    description: 'It is easier to ask forgiveness than permission.',
    createdAt: '2016-12-09T14:30:00Z',
    hue: 345,
    moderates: ['tfue', 'ninja'],
  },
  {
    id: '100193608',
    login: 'margaret',
    name: 'Margaret',
    description: 'There was no choice but to be pioneers.',
    createdAt: '2017-08-17T18:12:40Z',
    hue: 65,
    moderates: ['tfue'],
  },
  {
    id: '100196912',
    login: 'linus_p',
    name: 'linus_p',
    description: 'Mostly here for the hydration reminders.',
    createdAt: '2019-12-28T20:02:11Z',
    hue: 230,
  },
  {
    id: '60056333',
    login: 'tfue',
    name: 'Tfue',
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
    id: '19571641',
    login: 'ninja',
    name: 'Ninja',
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
    id: '204881730',
    login: 'sunny',
    name: 'Sunny',
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
    id: '338102946',
    login: 'kaito',
    name: 'Kaito',
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
    id: '415220087',
    login: 'noor',
    name: 'Noor',
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
    id: '527039461',
    login: 'lumi',
    name: 'Lumi',
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
]
