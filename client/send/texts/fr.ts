import type { Texts } from './en'

/** Envoyer un test depuis la page d’un streamer. */
export const texts: Texts = {
  open: 'Envoyer un test',
}
