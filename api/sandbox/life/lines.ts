/** What chat is taken up with. */
export type Mood = 'play' | 'gift' | 'hype' | 'raid' | 'vote' | 'leave'

/** What somebody says who is new to the channel. */
export const introduction = 'first time here, lovely place'

/** What the streamer says in chat, and what is said back. */
export const streamerLines = [
  'thank you all for being here tonight <3',
  'new emotes tomorrow, I promise',
  'what should we play after this?',
  'be kind to each other, it is late here',
] as const
export const answers = [
  'we would not miss it <3',
  'you said that yesterday LUL',
  'same again, that was fun',
  'always SeemsGood',
] as const

/** What chat says by itself. Names of emotes are drawn as emotes. */
export const smallTalk = [
  'hello from the night shift HeyGuys',
  'that was so close',
  'LUL',
  'what is this song called?',
  'take a sip of water, everyone',
  introduction,
  'how are you this calm NotLikeThis',
  'I looked away for one second',
  'he has a plan, trust me',
  'there was never a plan LUL',
  'good evening from a very slow train',
  'that jump was on purpose Kappa',
  'my cat is watching this too CoolCat',
  'one more and then bed. probably',
  'the sunrise looks so good today',
  'same place as yesterday?',
  'gg',
  'PogChamp',
  'who picked this music, I love it',
  'back from dinner, what did I miss',
  'nice one SeemsGood',
  'wait, how did that work',
  'mods are asleep, post waves VoHiYo',
  'this is my favourite hour of the day',
  'I would have fallen off by now BibleThump',
  'left! LEFT! the other left!',
] as const

/** What it says of what has just happened. */
export const reactions: Record<Mood, readonly string[]> = {
  play: ['PogChamp PogChamp', 'did that just happen', 'clip it!', 'NO WAY', 'that was unreal LUL'],
  gift: [
    'so generous <3',
    'gifts!! <3 <3',
    'I got one, thank you <3',
    'dodged it again BibleThump',
    'welcome, new subs HeyGuys',
  ],
  hype: [
    'all aboard TakeNRG',
    'one more and the train goes on',
    'choo choo PogChamp',
    'next level, we can do it TakeNRG',
    'hype hype hype',
  ],
  raid: [
    'hello raiders HeyGuys',
    'welcome in, everyone <3',
    'hello from the raid!! <3',
    'you came at the right minute',
    'raiders get the good seats VoHiYo',
  ],
  vote: [
    'vote now!',
    'this is too close to call',
    'I put everything on it Kappa',
    'wrong answer, chat LUL',
    'believe SeemsGood',
  ],
  leave: ['good night <3', 'what a stream', 'see you tomorrow HeyGuys', 'gg everyone <3'],
}

/** Twitch's own emotes, with their ids. */
export const emotes: Readonly<Record<string, string>> = {
  LUL: '425618',
  Kappa: '25',
  PogChamp: '305954156',
  HeyGuys: '30259',
  NotLikeThis: '58765',
  CoolCat: '58127',
  SeemsGood: '64138',
  VoHiYo: '81274',
  BibleThump: '86',
  TakeNRG: '112292',
  '<3': '9',
}
