import type { Texts } from './en'

/** What any page says. */
export const texts: Texts = {
  name: 'Streamer Event Viewer',
  language: 'Langue',
  retry: 'Réessayer',
  close: 'Fermer',
  toStart: 'Retour à l’accueil',
  broken: 'Un problème est survenu sur cette page.',
  reload: 'Recharger la page',
  /** A problem that no other words tell. */
  network: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
  unknown: 'Le serveur a répondu de façon inattendue. Rechargez la page.',
}
