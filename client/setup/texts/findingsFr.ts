import type { Fact } from '../../../api/shared/descriptions/descriptor'
import { wordedEndings } from '../../../api/shared/descriptions/reasons'
import type { Texts } from './en'
import { frenchReasons } from '../../language/reasons/fr'
import { quantity } from '../../language/words/fr'

const again = 'Réessayez dans un instant'
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
  'no-app-token': () => ({
    detail: 'Twitch n’a donné aucun jeton d’application, ou l’a refusé',
    hint: 'Vérifiez TWITCH_CLIENT_ID et TWITCH_CLIENT_SECRET sur https://dev.twitch.tv/console/apps',
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
  'pusher-refused': () => ({
    detail: 'Pusher n’a pas répondu, ou a refusé les identifiants',
    hint: 'Vérifiez PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET et le cluster ou l’hôte',
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

  'check-failed': () => ({
    detail: 'La vérification elle-même a échoué',
    hint: 'Réessayez ; le journal du serveur en dit plus',
  }),
}
