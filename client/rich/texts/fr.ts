import type { Texts } from './en'
import { frenchReasons } from '../../language/reasons/fr'
import { things } from '../../language/words/fr'

/** Rich mode: events by the viewer's own log-in. */
export const texts: Texts = {
  label: 'Évènements du chat (votre connexion)',
  why: 'Utilisez votre propre connexion Twitch pour recevoir les abonnements, cadeaux, raids et annonces de n’importe quelle chaîne. Vous seul les voyez.',
  on: (count: number) =>
    `Activé · ${things('type d’évènements', 'types d’évènements')(count)} par votre propre connexion`,
  refused: (reason: string) => `Twitch ne le permet pas : ${reason}`,
  waiting: (reason: string) => `Rien n’arrive pour le moment : ${reason}. Nouvel essai…`,
  missing: 'Non disponibles',
  reasons: frenchReasons,
  states: {
    off: 'Désactivé',
    'needs-scope': 'Twitch demandera : lire le chat.',
    connecting: 'Connexion à Twitch…',
    reconnecting: 'Reconnexion à Twitch…',
  },
  logIn: 'Continuer sur Twitch',
}
