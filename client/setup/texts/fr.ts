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
    signatures: 'Signatures des évènements',
    clock: 'Horloge',
    pusher: 'Pusher',
    embed: 'Lecteur',
    subscriptions: 'Abonnements EventSub',
    proxy: 'Proxys',
    processes: 'Processus',
  },
  findings,
  again: 'Vérifier à nouveau',
  link: {
    title: 'Connexion en direct',
    ok: (host) => ({ detail: `Un WebSocket de ce navigateur atteint ${host}` }),
    refused: (host, code) => ({
      detail: `${host} refuse le WebSocket de ce navigateur (${code})`,
      hint: 'Vérifiez PUSHER_KEY et le cluster ou l’hôte, et les limites de l’application',
    }),
    upgrade: (host) => ({
      detail: `Un proxy devant ${host} retire l’en-tête Upgrade des requêtes : aucun WebSocket ne passe`,
      hint: 'nginx : proxy_http_version 1.1, proxy_set_header Upgrade $http_upgrade, proxy_set_header Connection upgrade',
    }),
    path: (host) => ({
      detail: `Autre chose que ce serveur répond à ${host}/app/…`,
      hint: 'Le proxy doit mener tous les chemins à ce serveur, /app aussi',
    }),
    silent: (host) => ({
      detail: `Aucun WebSocket de ce navigateur n’atteint ${host}`,
      hint: 'Vérifiez qu’il tourne, son certificat, et les pare-feu ou proxys intermédiaires',
    }),
  },
}
