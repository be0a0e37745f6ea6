import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { statesBefore } from '../feed/changes'
import { describe } from '../feed/describe'
import { sentAt } from '../../api/shared/listen/sent'
import type { Texts } from './menu/texts/en'
import type { Locale } from '../feed/sentences/types'
import { plain } from '../language/phrase'
import { countedIn } from '../numbers/deeds'
import { topSupporters } from '../numbers/supporters'
import { totalsOf } from '../numbers/totals'
import { lastSession } from './lastVisit'

/** In whose words a recap is written. */
export interface RecapWords {
  locale: Locale
  texts: Texts['recap']
  /** IANA time zone; the browser's if undefined. */
  timeZone?: string
}

/** The most highlights of a recap: the biggest ones, in the order of time. */
const MAX_HIGHLIGHTS = 12
/** They are told whatever their size. */
const milestones = new Set<string>(['stream.online', 'stream.offline', 'channel.update'])

/** Text as Markdown shows it: nothing of it is a mark, and nobody is mentioned by it. */
export const asMarkdown = (text: string): string =>
  text.replace(/[\\`*_~|[\]<>#]/g, '\\$&').replaceAll('@', '@\u200b')

/**
 * The last session as Markdown, for notes or a chat: when, totals, top supporters, highlights.
 * Highlights are what is big for the channel, by the catalogue's rule, and what the stream did.
 */
export function toRecap(events: readonly FeedEvent[], name: string, words: RecapWords): string {
  const { locale, texts } = words
  const session = lastSession(events)
  const title = `# ${asMarkdown(texts.title(name))}`
  if (session.length === 0) return `${title}\n\n${texts.nothing}\n`
  const deeds = countedIn(session)
  const states = statesBefore(events)
  const sentenceOf = (event: FeedEvent) =>
    plain(describe(event, locale, { before: states.get(event) }).sentence)
  const parts = [
    [title, when(session, words)],
    section(texts.totals, totalLines(totalsOf(deeds), words)),
    section(
      texts.supporters,
      topSupporters(deeds).map(
        ({ name: who, subs, bits }, at) =>
          `${at + 1}. **${asMarkdown(who)}** ${texts.gave(subs, bits)}`,
      ),
    ),
    section(
      texts.highlights,
      highlights(session, locale).map(
        (event) => `- ${timeOf(event, words)} ${asMarkdown(sentenceOf(event))}`,
      ),
    ),
    [texts.counted],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n\n'))
    .join('\n\n')}\n`
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')]

function when(session: readonly FeedEvent[], { locale, timeZone }: RecapWords): string {
  const format = new Intl.DateTimeFormat(locale.code, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  const times = session.map(sentAt)
  return format.formatRange(Math.min(...times), Math.max(...times))
}

function totalLines(totals: ReturnType<typeof totalsOf>, { texts }: RecapWords): string[] {
  const { subs, gifts, resubs, bits, raidsIn, raidsOut, follows } = totals
  const lines = [
    subs && texts.subs(subs, gifts, resubs),
    bits && texts.bits(bits),
    raidsIn.count && texts.raidsIn(raidsIn.count, raidsIn.viewers),
    raidsOut.count && texts.raidsOut(raidsOut.count, raidsOut.viewers),
    follows && texts.follows(follows),
  ]
  return lines.flatMap((line) => (line ? [`- ${line}`] : []))
}

function highlights(session: readonly FeedEvent[], locale: Locale): FeedEvent[] {
  const told = session.map((event) => ({ event, ...describe(event, locale) }))
  const chosen = told
    .filter(({ event, big }) => big || milestones.has(event.type))
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))
    .slice(0, MAX_HIGHLIGHTS)
  return chosen.map(({ event }) => event).toSorted((a, b) => sentAt(a) - sentAt(b))
}

function timeOf(event: FeedEvent, { locale, timeZone }: RecapWords): string {
  return new Intl.DateTimeFormat(locale.code, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(sentAt(event))
}
