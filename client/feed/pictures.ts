import { asObject, asObjects } from '../../api/shared/untrusted'
import { number, text } from '../../api/shared/values'
import type { Part, Phrase } from '../language/phrase'
import type { Written } from './pictured'

export { default as EventPicture } from './EventPicture.vue'

/** A piece of a message, and the address of its picture where it has one. */
interface Piece {
  text: string
  picture?: string
}

const EMOTES = 'https://static-cdn.jtvnw.net/emoticons/v2'
const CHEERMOTES = 'https://d3aqoihi2n8ty8.cloudfront.net/actions'

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const emote = (id: string): string =>
  `${EMOTES}/${encodeURIComponent(id)}/${isStill() ? 'static' : 'default'}/dark/1.0`

function cheermote(prefix: string, tier: number): string {
  const kind = isStill() ? ['static', 'png'] : ['animated', 'gif']
  return `${CHEERMOTES}/${encodeURIComponent(prefix.toLowerCase())}/dark/${kind[0]}/${tier}/1.${kind[1]}`
}

/** The pieces of a message that Twitch has taken apart. */
const inFragments = (fragments: unknown): Piece[] =>
  asObjects(fragments).map((one: { text?: unknown; emote?: unknown; cheermote?: unknown }) => {
    const { id }: { id?: unknown } = asObject(one.emote)
    const cheer: { prefix?: unknown; tier?: unknown } = asObject(one.cheermote)
    const [prefix, tier] = [text(cheer.prefix), number(cheer.tier)]
    const isCheer = prefix !== '' && tier !== undefined
    const picture = text(id) ? emote(text(id)) : isCheer ? cheermote(prefix, tier) : undefined
    return { text: text(one.text), ...(picture && { picture }) }
  })

/** The emotes of a message that says where they stand, in code points. */
const inPlaces = (message: unknown, emotes: unknown): Piece[] => {
  const letters = Array.from(text(message))
  return asObjects(emotes).flatMap((one: { begin?: unknown; end?: unknown; id?: unknown }) => {
    const [begin, end] = [number(one.begin), number(one.end)]
    if (begin === undefined || end === undefined || !text(one.id)) return []
    return { text: letters.slice(begin, end + 1).join(''), picture: emote(text(one.id)) }
  })
}

/** A text with the pictures of a message in the places of their words, in the same order. */
function split(words: string, pieces: readonly Piece[]): Phrase {
  const parts: Part[] = []
  let told = 0
  let from = 0
  for (const piece of pieces) {
    const at = piece.text ? words.indexOf(piece.text, from) : -1
    if (at < 0) continue
    from = at + piece.text.length
    if (!piece.picture) continue
    parts.push({ text: words.slice(told, at) }, { text: piece.text, picture: piece.picture })
    told = from
  }
  return [...parts, { text: words.slice(told) }].filter((part) => part.text !== '')
}

/** A phrase with pictures in what was written. */
export function withPictures(phrase: Phrase, message: Written): Phrase {
  const pieces = [...inFragments(message.fragments), ...inPlaces(message.text, message.emotes)]
  return phrase.flatMap((part) => (part.strong ? part : split(part.text, pieces)))
}
