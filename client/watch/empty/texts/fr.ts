import type { Texts } from './en'

/** A feed in which nothing has happened yet. */
export const texts: Texts = {
  live: (name: string) =>
    `Rien pour l’instant. ${name} est en direct : le prochain évènement apparaîtra ici.`,
  offline: (name: string) =>
    `Rien pour l’instant. ${name} est hors ligne. Le prochain stream, raid ou titre apparaîtra ici.`,
  offlineSince: (name: string, time: string) =>
    `Rien pour l’instant. ${name} est hors ligne depuis ${time}.`,
  failed: (name: string) =>
    `Les évènements de ${name} n’ont pas pu être chargés. Ils apparaîtront ici dès que le serveur répondra.`,
  topics: (titles: string) => `Vous verrez : ${titles}.`,
  sendTest: 'Envoyer un évènement de test',
}
