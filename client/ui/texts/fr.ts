import type { Texts } from './en'

/** What any page says. */
export const texts: Texts = {
  name: 'Streamer Event Viewer',
  language: 'Langue',
  retry: 'Réessayer',
  close: 'Fermer',
  toStart: 'Vers la page d’accueil',
  broken: 'Cette page a rencontré une erreur et n’a pas pu continuer.',
  reload: 'Recharger la page',
  /** A problem that no other words tell. */
  network: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
  unknown: 'Le serveur a répondu d’une manière que cette page ne connaît pas. Rechargez la page.',
}
