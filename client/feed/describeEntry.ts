import type { Description } from './describe'
import type { Texts } from './texts/en'
import { soft, type Phrase } from '../language/phrase'
import { text } from '../../api/shared/values'
import { fieldsOf, type Entry } from './entry'

const MAX_NAMES = 2

/** What a card of several events says otherwise than its first event. */
export function describeEntry(
  { kind, lead, events }: Entry,
  description: Description,
  texts: Texts,
): { sentence: Phrase; detail: string | undefined } {
  const { sentence, detail } = description
  if (kind === 'flap') return { sentence, detail: texts.flapped(events.length) }
  if (kind !== 'gift') return { sentence, detail }
  const received = events.filter(({ type }) => type === 'channel.subscribe')
  const names = received.map((event) => text(fieldsOf(event)['user_name'])).filter(Boolean)
  const shown = names.slice(0, MAX_NAMES).join(', ')
  const isGiverKnown = lead.type !== 'channel.subscribe'
  return {
    sentence: isGiverKnown ? sentence : soft(texts.giftedBySomebody(received.length)),
    detail: shown ? texts.recipients(shown, names.length - MAX_NAMES) : detail,
  }
}
