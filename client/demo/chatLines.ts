import type { FeedEvent } from '../../api/shared/listen/feed-event'
import type { ChannelChatMessage, ChannelChatNotification } from '../../api/shared/payloads'
import { asObject, asObjects, type Untrusted } from '../../api/shared/untrusted'
import { text } from '../../api/shared/values'
import { describe } from '../feed/describe'
import { locale } from '../feed/locale'
import { plain } from '../language/phrase'
import { emotes, type Sign } from './emotes'

type ChatLine = ChannelChatMessage | ChannelChatNotification
type Badge = ChatLine['badges'][number]
type Fragment = ChannelChatMessage['message']['fragments'][number]

/** A piece of what is said: words, or an emote. */
interface Part {
  text: string
  sign?: Sign
}

/** A line of the drawn chat. */
export interface Line {
  id: string
  /** Who says it, or whom chat is told of. */
  who: string
  /** Degrees of the colour of the name. */
  hue: number
  badges: readonly string[]
  parts: readonly Part[]
  isNotice: boolean
}

const MAX_LINES = 60
/** What happens and the notice of it in chat come within so many ms of each other. */
const TOGETHER_MS = 10_000

/** Words between emotes keep the spaces around them. */
const spaced = (words: string, whole: unknown): string => {
  const [before, after] = [/^\s/, /\s$/].map(
    (edge) => typeof whole === 'string' && edge.test(whole),
  )
  return `${before ? ' ' : ''}${words}${after ? ' ' : ''}`
}

function partsOf(message: Untrusted<ChannelChatMessage['message']> | null | undefined): Part[] {
  const parts = asObjects(message?.fragments).flatMap((fragment: Untrusted<Fragment>) => {
    const words = text(fragment.text)
    if (!words) return []
    const sign = text(fragment.type) === 'emote' ? emotes[words] : undefined
    return [{ text: sign ? words : spaced(words, fragment.text), sign }]
  })
  const whole = text(message?.text)
  return parts.length > 0 || !whole ? parts : [{ text: whole }]
}

const chatter = (event: Untrusted<ChatLine>) => ({
  who: text(event.chatter_user_name),
  hue: (Number(event.chatter_user_id) * 47) % 360 || 0,
  badges: asObjects(event.badges).map((badge: Untrusted<Badge>) => text(badge.set_id)),
})

/** What chat is told. Of subs that one person gives, the first line tells all. */
function noticeOf(id: string, event: Untrusted<ChannelChatNotification>): Line[] {
  const words = text(event.system_message)
  if (!words || text(event.sub_gift?.community_gift_id)) return []
  const from = chatter(event)
  const isNamed = from.who !== '' && words.startsWith(`${from.who} `)
  const parts = [{ text: isNamed ? words.slice(from.who.length + 1) : words }]
  const who = isNamed ? from.who : ''
  const line = { id, who, hue: from.hue, badges: [], parts, isNotice: true }
  const said = partsOf(event.message)
  return said.length > 0
    ? [{ id: `${id} said`, ...from, parts: said, isNotice: false }, line]
    : [line]
}

const lineOf = (id: string, event: Untrusted<ChannelChatMessage>): Line => ({
  id,
  ...chatter(event),
  parts: partsOf(event.message),
  isNotice: false,
})

/** What is known of the channel stands where chat doesn't tell it. */
const told = (event: FeedEvent): Line => ({
  id: event.id,
  who: '',
  hue: 0,
  badges: [],
  parts: [{ text: plain(describe(event, locale.value).sentence) }],
  isNotice: true,
})

/** The lines of an event, and none of one that chat tells by a notice of its own. */
function linesOf(feedEvent: FeedEvent, noticesSince: number): Line[] {
  const { id, type, event, receivedAt } = feedEvent
  if (type === 'channel.chat.notification') return noticeOf(id, asObject(event))
  if (type === 'channel.chat.message') return [lineOf(id, asObject(event))]
  return receivedAt < noticesSince ? [told(feedEvent)] : []
}

/** The newest lines of a feed as a chat has them: the newest last. */
export function chatLines(events: readonly FeedEvent[]): Line[] {
  const firstNotice = events.findLast(({ type }) => type === 'channel.chat.notification')
  const noticesSince = (firstNotice?.receivedAt ?? Infinity) - TOGETHER_MS
  const lines: Line[] = []
  for (const event of events) {
    if (lines.length >= MAX_LINES) break
    lines.push(...linesOf(event, noticesSince))
  }
  return lines.slice(0, MAX_LINES).toReversed()
}
