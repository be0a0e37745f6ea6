import { shallowRef } from 'vue'
import type { Envelope } from '../../api/shared/envelope'
import { asObject, asObjects } from '../../api/shared/untrusted'
import type { Phrase } from '../language/phrase'

/** What was written with an event, as far as its payload tells of pictures. */
export interface Written {
  text?: unknown
  emotes?: unknown
  fragments?: unknown
}

/** What draws emotes and cheermotes; loaded when the first message with one comes. */
export const pictures = shallowRef<typeof import('./pictures')>()
const load = () => import('./pictures')
let loading: Promise<unknown> | undefined

/** A text of an event, with pictures in the place of emotes and cheermotes once they can be drawn. */
export function pictured(phrase: Phrase, { event }: Pick<Envelope, 'event'>): Phrase {
  const { message }: { message?: unknown } = asObject(event)
  const written: Written = asObject(message)
  const hasPictures =
    asObjects(written.emotes).length > 0 ||
    asObjects(written.fragments).some(
      ({ emote, cheermote }: { emote?: unknown; cheermote?: unknown }) => emote ?? cheermote,
    )
  if (!hasPictures) return phrase
  loading ??= load().then((loaded) => (pictures.value = loaded))
  return pictures.value?.withPictures(phrase, written) ?? phrase
}
