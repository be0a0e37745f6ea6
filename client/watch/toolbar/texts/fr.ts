import type { Texts } from './en'

/** Ce à quoi mène le menu « Plus ». */
export const texts: Texts = {
  eventTypes: 'Types d’évènements',
  eventTypesOf: (name) => `Types d’évènements de ${name}`,
  on: (count, all) => `${count} sur ${all} actifs`,
  history: 'Historique',
  numbers: 'Chiffres',
  sounds: 'Sons',
  switched: { on: 'Oui', off: 'Non' },
  layout: 'Disposition',
  views: { theatre: 'Cinéma', events: 'Grand fil' },
  resetLayout: 'Réinitialiser la disposition',
  sync: 'Synchroniser avec la vidéo',
  markRead: 'Tout marquer comme lu',
}
