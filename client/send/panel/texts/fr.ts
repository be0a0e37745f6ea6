import type { Texts } from './en'

/** Les tests que l’on peut envoyer depuis la page d’un streamer. */
export const texts: Texts = {
  to: (name) => `Envoyer à ${name}, marqué comme test`,
  presets: {
    raid: 'Raid de 240',
    gifts: '20 abonnements offerts',
    cheer: '500 bits',
    follow: 'Follow',
    hypeTrain: 'Train de la hype',
    poll: 'Sondage',
  },
  lab: 'Ouvrir le labo',
  sent: (name) => `Envoyé : ${name}`,
  forbidden: (name) =>
    `Seuls ${name} et les opérateurs de cette installation peuvent envoyer des tests ici.`,
}
