import type { Texts } from './en'

/** Why Pusher refuses the app, by its close code. */
const reasons: Readonly<Record<number, string>> = {
  4000: 'il n’accepte que les connexions chiffrées. La personne qui exploite cette page doit activer TLS',
  4001: 'il ne connaît aucune application avec cette clé. La personne qui exploite cette page doit vérifier la clé et le cluster',
  4003: 'l’application y est désactivée. La personne qui exploite cette page doit l’activer',
  4004: 'l’application y dépasse son quota de connexions',
}

/** What is said while Pusher refuses the app. */
export const texts: Texts = {
  refused: (code: number) =>
    `Les évènements n’arrivent pas en direct : Pusher refuse la connexion, car ${reasons[code] ?? `il donne le code ${code}`}. Nouvel essai toutes les 30 secondes.`,
}
