import type { Texts } from './en'
import { findings } from './findingsFr'

/** What the page of checks says. */
export const texts: Texts = {
  loading: 'Chargement…',
  heading: 'Installation',
  why: 'Les vérifications de cette installation, et comment corriger les problèmes.',
  statuses: { ok: 'OK', problem: 'Problème', unused: 'Non utilisé' },
  titles: {
    settings: 'Paramètres',
    'app-token': 'Accès à Twitch',
    redirect: 'Redirection de connexion',
    callback: 'Callback des évènements',
    clock: 'Horloge',
    pusher: 'Pusher',
    embed: 'Lecteur',
    subscriptions: 'Abonnements EventSub',
  },
  findings,
  again: 'Vérifier à nouveau',
}
