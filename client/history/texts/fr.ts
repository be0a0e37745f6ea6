import type { Texts } from './en'

/** The history of a streamer in the viewer's own browser: what leads to it. */
export const texts: Texts = {
  open: 'Historique',
  numbers: 'Chiffres',
  earlier: 'Afficher les évènements précédents',
  loading: 'Chargement…',
  dismiss: 'Ignorer',
}
