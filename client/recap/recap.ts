import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { stateBefore } from '../feed/changes'
import { describe } from '../feed/describe'
import type { Texts } from './texts/en'
import type { Locale } from '../feed/sentences/types'
import { plain } from '../language/phrase'
import { deedOf } from '../../api/shared/deeds/deed-of'
import { countedIn } from '../numbers/deeds'
import { totalsOf } from '../numbers/totals'
import { isPlainLine } from '../feed/folds/plainLines'
import { groupEvents } from '../feed/groupEvents'

/** Whether the sums of a recap cover a card that tells this. */
const isSummed = (event: FeedEvent): boolean => (deedOf(event)?.kind ?? 'donation') !== 'donation'

/**
 * Two sentences about what happened since a moment, from rules: the sums, then the biggest card or,
 * where none is big, the last. Tests are counted apart.
 * @param since ms since 1970, and how it reads
 * @param names what a streamer is called, where the events are those of several
 */
export function recap(
  events: readonly FeedEvent[],
  since: { at: number; text: string },
  locale: Locale,
  texts: Texts,
  names?: (login: string) => string,
): string {
  const news = events.filter(({ receivedAt }) => receivedAt > since.at)
  const real = news.filter(({ origin }) => origin === 'twitch')
  if (news.length === 0) return texts.nothing(since.text)
  const { subs, bits, follows, raidsIn, raidsOut } = totalsOf(countedIn(real))
  const raids = raidsIn.count + raidsOut.count
  const others = groupEvents(real).filter(({ lead }) => !isSummed(lead)).length
  const { parts } = texts
  const sums = [
    subs && parts.subs(subs),
    bits && parts.bits(bits),
    raids && parts.raids(raids, raidsIn.viewers + raidsOut.viewers),
    follows && parts.follows(follows),
    others && parts.others(others),
    news.length > real.length && parts.tests(news.length - real.length),
  ].filter((part) => typeof part === 'string')
  return `${texts.since(since.text, sums)} ${highlight(news, events, locale, texts, names)}`
}

function highlight(
  news: readonly FeedEvent[],
  all: readonly FeedEvent[],
  locale: Locale,
  texts: Texts,
  names?: (login: string) => string,
): string {
  const cards = groupEvents(news).map(({ lead, events }) => ({
    ...describe(lead, locale, { events, before: stateBefore(lead, () => all) }),
    isTalk: isPlainLine(lead),
    whose: names ? ` (${names(lead.streamer.login)})` : '',
  }))
  const biggest = cards
    .filter(({ big }) => big)
    .toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0]
  // What somebody said is the last of all only where nothing else was.
  const card = biggest ?? cards.find(({ isTalk }) => !isTalk) ?? cards[0]
  if (!card) return ''
  const sentence = plain(card.sentence) + card.whose
  return biggest ? texts.highlight(sentence) : texts.last(sentence)
}
