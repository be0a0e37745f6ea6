import type { Texts } from './en'
import { things } from '../../language/words/fr'

/** The feed and its cards. */
export const texts: Texts = {
  heading: 'Évènements',
  pause: 'Pause',
  resume: 'Reprendre',
  newEvents: things('nouvel évènement', 'nouveaux évènements'),
  catchUp: 'Que s’est-il passé ?',
  filter: 'Filtrer',
  searchButton: 'Rechercher',
  search: 'Rechercher des évènements',
  closeSearch: 'Fermer la recherche',
  beforeOpening: 'Avant l’ouverture de cette page',
  older: 'Afficher les évènements plus anciens',
  thank: 'Remercié',
  markRead: 'Tout marquer comme lu',
  details: 'Détails',
  origins: { twitch: '', test: 'Test', replay: 'Rejeu', imported: 'Importé' },
  broken: 'Cet évènement n’a pas pu être affiché.',
  unknown: 'Évènement inconnu',
  empty: {
    filtered: 'Aucun évènement ne correspond à vos filtres.',
    showAll: 'Montrer tous les évènements',
  },
}
