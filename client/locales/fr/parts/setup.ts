import type { Parts } from '../../parts'

/** What the page of checks says. */
export const setup = {
  heading: 'Installation',
  why: 'Ce qu’il faut à cette installation pour fonctionner, avec à chaque fois le remède. Le serveur donne les détails en anglais.',
  statuses: { ok: 'OK', problem: 'Problème', unused: 'Non utilisé' },
  titles: {
    settings: 'Paramètres',
    'app-token': 'Accès à Twitch',
    redirect: 'Adresse après la connexion',
    callback: 'Adresse pour les évènements de Twitch',
    clock: 'Horloge',
    pusher: 'Pusher',
    embed: 'Lecteur',
    subscriptions: 'Abonnements EventSub',
  },
  again: 'Vérifier à nouveau',
} satisfies Parts['setup']
