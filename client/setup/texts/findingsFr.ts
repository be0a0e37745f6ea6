import type { Fact } from '../../../api/shared/descriptions/descriptor'
import { wordedEndings } from '../../../api/shared/descriptions/reasons'
import type { Texts } from './en'
import { frenchReasons } from '../../language/reasons/fr'
import { quantity } from '../../language/words/fr'

const again = 'Réessayez dans un instant'
const waitForTwitch =
  'Rien à corriger ici : réessayez plus tard, et voyez https://status.twitch.com'
const points = (used: Fact, max: Fact) =>
  `points d’abonnement EventSub utilisés : ${quantity(used)} sur ${quantity(max)}`

/** What the checks of the installation have found. */
export const findings: Texts['findings'] = {
  'settings-ok': () => ({ detail: 'Tous les paramètres sont valables' }),
  'unsigned-ignored': () => ({
    detail:
      'ALLOW_UNSIGNED_CALLBACKS est ignoré : avec le vrai Twitch, chaque callback doit être signé',
    hint: 'Voir .env.example',
  }),

  'no-client-secret': () => ({
    detail:
      'Il n’y a pas de secret client : les évènements n’arrivent que par la connexion de chaque spectateur',
  }),
  'twitch-answers': ({ used, max }) => ({
    detail: `Twitch répond ; ${points(used, max)}`,
  }),
  'sandbox-answers': ({ used, max }) => ({
    detail: `Twitch (le bac à sable) répond ; ${points(used, max)}`,
  }),
  'twitch-refused': ({ status }) => ({
    detail: `Twitch a refusé l’identifiant client ou son secret (${status})`,
    hint: 'Vérifiez TWITCH_CLIENT_ID et TWITCH_CLIENT_SECRET sur https://dev.twitch.tv/console/apps',
  }),
  'twitch-failing': ({ status }) => ({
    detail: `Twitch a lui-même un problème : il a répondu ${status}`,
    hint: waitForTwitch,
  }),
  'twitch-slow': () => ({ detail: 'Twitch n’a pas répondu à temps', hint: waitForTwitch }),
  'twitch-unreachable': () => ({
    detail: 'Ce serveur ne peut pas joindre Twitch',
    hint: 'Vérifiez son réseau : DNS, pare-feu ou proxy HTTP',
  }),
  'twitch-unreadable': () => ({
    detail: 'Ce qui a répondu ne peut pas être Twitch',
    hint: 'Vérifiez s’il y a quelque chose entre ce serveur et Twitch',
  }),

  'redirect-sandbox': () => ({
    detail: 'Le bac à sable accepte toutes les adresses de cette machine',
  }),
  'redirect-ok': ({ url }) => ({ detail: String(url) }),
  'redirect-mock': () => ({ detail: 'Twitch est simulé' }),
  'redirect-unknown': ({ url }) => ({
    detail: `Twitch ne connaît pas ${url}`,
    hint: 'Ajoutez-la aux URL de redirection OAuth sur https://dev.twitch.tv/console/apps',
  }),
  'log-in-silent': () => ({
    detail: 'La page de connexion de Twitch n’a pas répondu',
    hint: again,
  }),

  'callback-sandbox': () => ({
    detail: 'Le bac à sable tourne dans ce processus et n’a pas besoin d’adresse',
  }),
  'callback-ok': ({ url }) => ({ detail: `${url} répond` }),
  'callback-no-https': ({ url }) => ({
    detail: `Twitch n’envoie qu’en HTTPS sur le port 443, et PUBLIC_URL est ${url}`,
    hint: 'Ouvrez un tunnel (cloudflared tunnel --url http://localhost:3000) et donnez son adresse à PUBLIC_URL',
  }),
  'callback-elsewhere': ({ url }) => ({
    detail: `${url} ne mène pas à ce serveur`,
    hint: 'Vérifiez le tunnel ou le proxy, et que PUBLIC_URL est son adresse actuelle',
  }),

  'signatures-ok': () => ({
    detail: 'Aucune mauvaise signature ces 10 dernières minutes',
  }),
  'signatures-failing': ({ count }) => ({
    detail: `Callbacks de Twitch refusés ces 10 dernières minutes : ${quantity(count)}, signés avec un autre secret qu’EVENTSUB_SECRET`,
    hint: 'A-t-il changé ? Remettez-le, ou recréez les abonnements : npm run eventsub -- renew --all',
  }),
  'signatures-strange': ({ count }) => ({
    detail: `Callbacks avec une mauvaise signature ces 10 dernières minutes : ${quantity(count)}, aucun de nos abonnements`,
  }),
  'signatures-unknown': ({ url }) => ({
    detail: `Seul le serveur en marche le sait, et ${url} n’a pas répondu`,
  }),

  'clock-local': () => ({ detail: 'Twitch est sur cette machine' }),
  'clock-ok': ({ seconds }) => ({
    detail: `L’horloge est à moins de ${seconds} s de celle de Twitch`,
  }),
  'clock-unknown': () => ({ detail: 'Twitch n’a pas donné l’heure', hint: again }),
  'clock-wrong': ({ seconds }) => ({
    detail: `L’horloge est à ${seconds} s de celle de Twitch`,
    hint: 'Réglez-la par NTP : timedatectl set-ntp on',
  }),

  'pusher-embedded': () => ({ detail: 'Le serveur intégré tourne dans ce processus' }),
  'pusher-ok': () => ({ detail: 'Pusher répond et accepte les identifiants' }),
  'pusher-refused': ({ host, status }) => ({
    detail: `${host} a refusé l’identifiant de l’application, la clé ou le secret (${status})`,
    hint: 'Vérifiez PUSHER_APP_ID, PUSHER_KEY et PUSHER_SECRET',
  }),
  'pusher-failing': ({ host, status }) => ({
    detail: `${host} a répondu ${status}`,
    hint: 'Voyez son journal, ou si PUSHER_HOST est bien un serveur Pusher',
  }),
  'pusher-slow': ({ host }) => ({ detail: `${host} n’a pas répondu à temps`, hint: again }),
  'pusher-unreachable': ({ host, reason }) => ({
    detail: `${host} est injoignable (${reason})`,
    hint: 'Vérifiez qu’il tourne, et PUSHER_CLUSTER, ou PUSHER_HOST, PUSHER_PORT et PUSHER_USE_TLS',
  }),
  'pusher-untrusted': ({ host, reason }) => ({
    detail: `Le certificat de ${host} n’est pas reconnu (${reason})`,
    hint: 'Donnez-lui celui d’une autorité publique, ou démarrez avec NODE_EXTRA_CA_CERTS=/chemin/de/son/ca.pem',
  }),

  'embed-ok': ({ host }) => ({ detail: `Lecteur autorisé sur ${host}` }),
  'embed-address': ({ host }) => ({
    detail: `Le lecteur de Twitch refuse les pages à une adresse nue comme ${host}`,
    hint: 'Ouvrez la page par un nom d’hôte, et donnez-le à PUBLIC_URL',
  }),
  'embed-no-https': ({ url }) => ({
    detail: `Le lecteur de Twitch veut du HTTPS, et PUBLIC_URL est ${url}`,
    hint: 'Servez la page en HTTPS',
  }),

  'subscriptions-none': () => ({
    detail: 'Aucun pour l’instant. Regardez un streamer pour en créer',
  }),
  'subscriptions-ok': ({ count }) => ({
    detail: `Les ${count} sont actifs ou en attente`,
  }),
  'subscriptions-elsewhere': ({ count }) => ({
    detail: `Abonnements qui mènent à une ancienne adresse : ${count}`,
    hint: 'Lancez npm run eventsub -- renew',
  }),
  'subscriptions-broken': ({ count, all, endings }) => ({
    detail: `Abonnements en échec : ${count} sur ${all}. ${wordedEndings(frenchReasons, endings).join('. ')}`,
    hint: 'Une fois la cause réglée, rouvrez la page du streamer : ce qui peut être refait le sera',
  }),

  'proxy-none': () => ({ detail: 'Vous êtes arrivé ici sans proxy' }),
  'proxy-trusted': ({ count }) => ({
    detail: `Attendus : ${count}, comme le dit TRUST_PROXY`,
  }),
  'proxy-untrusted': () => ({
    detail:
      'Vous êtes passé par un proxy, et TRUST_PROXY vaut 0 : tous les spectateurs partagent une seule limite',
    hint: 'Donnez à TRUST_PROXY le nombre de proxys devant ce serveur, par exemple 1',
  }),

  'processes-apart': () => ({
    detail:
      'Des pages ont entendu plusieurs processus d’API qui ne partagent rien, et perdent les évènements des autres à chaque coupure',
    hint: 'Donnez à tous le même REDIS_URL, ou n’en lancez qu’un',
  }),

  'check-failed': () => ({
    detail: 'La vérification elle-même a échoué',
    hint: 'Réessayez ; le journal du serveur en dit plus',
  }),
}
