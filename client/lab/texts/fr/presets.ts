import type { LabTexts } from '../en'

/** What the presets of the Event Lab are called. */
export const presets = {
  raid: 'Raid de 240',
  bigRaid: 'Raid de 12 000',
  follow: 'Un follow',
  sub: 'Un nouvel abonnement',
  primeLike: 'Abonnement de niveau 3',
  resub: '24 mois, niveau 2',
  fiveGifts: '5 abonnements offerts',
  hundredGifts: '100 abonnements offerts, anonyme',
  cheer: '100 bits',
  anonymousCheer: '1 000 bits, anonyme',
  hypeTrain: 'Début du train de la hype',
  hypeTrainEnd: 'Fin du train de la hype au niveau 5',
  poll: 'Un sondage',
  prediction: 'Une prédiction',
  online: 'Passe en direct',
  offline: 'Passe hors ligne',
  title: 'Nouveau titre',
  shoutout: 'Shoutout',
  redemption: 'Points échangés',
  donation: 'Don de 25 $',
} satisfies LabTexts['presets']
