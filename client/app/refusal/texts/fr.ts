import type { Texts } from './en'

/** Why Pusher refuses the app, by its close code. */
const reasons: Readonly<Record<number, string>> = {
  4000: 'Il n’accepte que les connexions chiffrées : la personne qui gère cette page doit activer TLS.',
  4001: 'Il ne connaît pas cette clé : la personne qui gère cette page doit vérifier la clé et le cluster.',
  4003: 'L’application y est désactivée : la personne qui gère cette page doit l’activer.',
  4004: 'L’application y dépasse sa limite de connexions.',
}

/** What is said while the page can't connect. */
export const texts: Texts = {
  refused: (code: number) =>
    `Pas d’évènements en direct : Pusher a refusé la connexion. ${reasons[code] ?? `Son code est ${code}.`} Nouvel essai toutes les 30 secondes.`,
  full: 'Pas d’évènements en direct : le serveur a autant de connexions qu’il peut en prendre. Nouvel essai en cours.',
  proxied:
    'Pas d’évènements en direct : un proxy entre ce navigateur et le serveur ne laisse passer aucun WebSocket. La personne qui gère cette page en saura plus sous Installation.',
}
