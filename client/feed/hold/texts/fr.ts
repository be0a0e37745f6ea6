import type { Texts } from './en'

/** Pourquoi la liste ne bouge pas. */
export const texts: Texts = {
  paused: 'En pause',
  reading: 'En pause pendant que vous lisez',
}
