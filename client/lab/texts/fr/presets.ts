import type { LabTexts } from '../en'

/** What the presets of the Event Lab are called. */
export const presets = {
  raid: 'Raid de 240',
  bigRaid: 'Raid de 12 000',
  follow: 'Nouveau follow',
  follows: '40 follows d’un coup',
  message: 'Message du chat',
  sub: 'Nouvel abonnement',
  tierThree: 'Abonnement de niveau 3',
  resub: 'Réabonnement, 24 mois',
  fiveGifts: '5 abonnements offerts',
  hundredGifts: '100 abonnements offerts, anonyme',
  cheer: '100 bits',
  anonymousCheer: '1 000 bits, anonyme',
  hypeTrain: 'Train de la hype',
  hypeTrainEnd: 'Fin du train de la hype au niveau 5',
  poll: 'Sondage',
  prediction: 'Prédiction',
  online: 'Passage en direct',
  offline: 'Passage hors ligne',
  title: 'Nouveau titre',
  shoutout: 'Shoutout',
  redemption: 'Récompense échangée',
  donation: 'Don de 25 $',
} satisfies LabTexts['presets']
