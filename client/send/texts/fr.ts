import type { Texts } from './en'

/** Envoyer un test depuis la page d’un streamer. */
export const texts: Texts = {
  open: 'Envoyer un test',
  to: (name) => `Envoyer à ${name}, marqué comme test`,
  presets: {
    raid: 'Raid de 240',
    gifts: '20 abonnements offerts',
    cheer: '500 Bits',
    follow: 'Suivi',
    hypeTrain: 'Hype Train',
    poll: 'Sondage',
  },
  lab: 'Ouvrir le labo',
  sent: (name) => `Envoyé : ${name}`,
  forbidden: (name) =>
    `Seuls ${name} et les opérateurs de cette installation peuvent envoyer des tests ici.`,
}
