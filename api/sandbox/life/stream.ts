import { randomUUID } from 'node:crypto'
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

/** A raid in; told to both ends. */
const raidIn: Story = {
  needs: 'channel.raid',
  weight: 4,
  rest: MINUTE,
  steps({ channel, others, viewers, random }) {
    const raider = others.length > 0 ? oneOf(random, others).person : oneOf(random, viewers)
    const count = between(random, 3, 400)
    const event = {
      ...account('from_broadcaster_user', raider),
      ...account('to_broadcaster_user', channel.person),
      viewers: count,
    }
    const grow: Step['change'] = ({ stream }) => {
      if (stream) stream.viewerCount += count
    }
    return [
      { after: 0, type: 'channel.raid', event, change: grow },
      notice(raider, 'raid', `${count} raiders from ${raider.name} have joined!`, {
        ...account('user', raider),
        viewer_count: count,
        profile_image_url: '',
      }),
      { after: 0, type: 'channel.raid', event, login: raider.login },
    ]
  },
}

/** Off the air with a raid to somebody else, and on again after a minute. */
const breakOff: Story = {
  needs: 'stream.offline',
  weight: 1,
  rest: 10 * MINUTE,
  steps({ channel, others, random }) {
    const viewers = channel.stream?.viewerCount ?? 100
    return [
      ...raidOut(channel, others, viewers, random),
      {
        after: 5 * SECOND,
        type: 'stream.offline',
        event: {},
        change: endStream,
      },
      {
        after: MINUTE,
        type: 'stream.online',
        event: { id: randomUUID(), started_at: inMs(0) },
        change(begun) {
          const id = String(between(random, 10 ** 9, 10 ** 10))
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

export const streamStories: readonly Story[] = [update, raidIn, breakOff]
