import { endStream } from '../world'
import { account } from '../../shared/account'
import { notice } from './notice'
import { between, oneOf } from './random'
import { inMs, MINUTE, SECOND, type Scene, type Step, type Story } from './story'

const topics = [
  ['one more run, then bed (for real)', '492535', 'Celeste'],
  ['building a town with chat', '27471', 'Minecraft'],
  ['viewer games all evening', '33214', 'Fortnite'],
  ['talking about the tournament', '509658', 'Just Chatting'],
  ['ranked with randoms, be kind', '516575', 'VALORANT'],
  ['drawing your characters', '509660', 'Art'],
] as const

/** Nobody who comes to watch sees the stream end before; ms. */
const ON_AIR_MS = 12 * MINUTE

/** Another title and category. */
const update: Story = {
  needs: 'channel.update',
  weight: 3,
  rest: 2 * MINUTE,
  steps({ random }) {
    const [title, id, name] = oneOf(random, topics)
    return [
      {
        after: 0,
        type: 'channel.update',
        event: { title, category_id: id, category_name: name },
        change(channel) {
          channel.title = title
          channel.game = { id, name }
        },
      },
    ]
  },
}

/** Somebody whose stream is over brings the viewers along, and is thanked with a shoutout. */
const raidIn: Story = {
  needs: 'channel.raid',
  weight: 4,
  rest: MINUTE,
  mood: 'raid',
  steps({ channel, raider: takeRaider, random }) {
    const raider = takeRaider()
    const count = oneOf(random, [between(random, 3, 90), between(random, 100, 400)])
    const event = {
      ...account('from_broadcaster_user', raider),
      ...account('to_broadcaster_user', channel.person),
      viewers: count,
    }
    const grow: Step['change'] = ({ stream }) => {
      if (stream) stream.viewerCount += count
    }
    const facts = { ...account('user', raider), viewer_count: count, profile_image_url: '' }
    const thanks = { ...account('to_broadcaster_user', raider), viewer_count: count }
    return [
      { after: 0, type: 'channel.raid', event, change: grow },
      notice(raider, 'raid', `${count} raiders from ${raider.name} have joined!`, facts),
      { after: 12 * SECOND, type: 'channel.shoutout.create', event: thanks },
    ]
  },
}

/** The stream ends with a raid to somebody else, and another begins after a minute. */
const breakOff: Story = {
  needs: 'stream.offline',
  weight: 1,
  rest: 15 * MINUTE,
  first: ON_AIR_MS,
  isAlone: true,
  mood: 'leave',
  steps({ channel, others, random }) {
    const viewers = channel.stream?.viewerCount ?? 100
    const id = String(between(random, 10 ** 9, 10 ** 10))
    return [
      ...raidOut(channel, others, viewers, random),
      { after: 5 * SECOND, type: 'stream.offline', event: {}, change: endStream },
      {
        after: MINUTE,
        type: 'stream.online',
        event: { id, started_at: inMs(MINUTE + 5 * SECOND) },
        change(begun) {
          begun.stream = { id, viewerCount: Math.ceil(viewers / 3), startedAt: new Date() }
        },
      },
    ]
  },
}

function raidOut(
  { person }: Scene['channel'],
  others: Scene['others'],
  viewers: number,
  random: Scene['random'],
): Step[] {
  if (others.length === 0) return []
  const target = oneOf(random, others).person
  const event = {
    ...account('from_broadcaster_user', person),
    ...account('to_broadcaster_user', target),
    viewers: Math.ceil(viewers / 2),
  }
  return [
    { after: 0, type: 'channel.raid', event },
    { after: 0, type: 'channel.raid', event, login: target.login },
  ]
}

export const streamStories = { update, raidIn, breakOff }
