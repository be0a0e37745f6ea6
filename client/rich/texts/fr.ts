import type { Texts } from './en'
import { frenchReasons } from '../../language/reasons/fr'
import { things } from '../../language/words/fr'

/** Rich mode: events by the viewer's own log-in. */
export const texts: Texts = {
  label: 'Mode enrichi',
  why: 'Votre propre connexion apporte les abonnements, cadeaux, raids et annonces de n’importe quelle chaîne, sans l’accord du streamer. Seule cette page les voit.',
  on: (count: number) => `Activé · ${things('sujet')(count)} par votre propre connexion`,
  refused: (reason: string) => `Twitch ne le permet pas : ${reason}`,
  waiting: (reason: string) => `Rien n’arrive pour le moment : ${reason}. Nouvel essai…`,
  missing: 'Ceux-ci n’arrivent pas',
  reasons: frenchReasons,
  states: {
    off: 'Désactivé',
    'needs-scope': 'Twitch vous demandera si nous pouvons lire le chat sous votre nom.',
    connecting: 'Connexion à Twitch…',
    reconnecting: 'Reconnexion à Twitch…',
  },
  logIn: 'Autoriser sur Twitch',
}
