import type { Texts } from './en'

/** Why the list stays still. */
export const texts: Texts = {
  paused: 'En pause',
  scrolled: 'La liste reste où vous lisez',
  hovering: 'La liste ne bouge pas tant que vous la pointez',
  focused: 'La liste ne bouge pas tant que vous y êtes',
  selecting: 'La liste ne bouge pas tant que vous sélectionnez',
}
