import type { Fact } from '../../../../api/shared/descriptions/descriptor'
import type { LabTexts } from '../en'
import { duration, things } from '../../../language/words/fr'
import { jsonProblem } from './jsonProblem'

const bytes = things('octet')
/** Never more than it is, as the API counts too. */
const since = (seconds: Fact) => duration(Math.floor(Number(seconds))) || duration(1)

const signIt =
  'Signez l’identifiant du message + l’horodatage + le corps brut avec EVENTSUB_SECRET : sha256=HMAC en hexadécimal minuscule'
const sendTime =
  'Envoyez l’heure d’envoi dans Twitch-Eventsub-Message-Timestamp (RFC 3339), et signez à nouveau'
const sendMessage = 'Envoyez un message EventSub : {"subscription": {"type": …}, "event": {…}}'
const sendWhole =
  'Envoyez {"subscription": {"type": …, "version": …, "condition": {…}}, "event": {…}}'
const pusherTakes =
  'Pusher accepte des types de 200 caractères au plus et des évènements de 10 Ko au plus'
const sendOld =
  'Envoyez {"data": [{"user_name": …, "title": …, "type": "live", "viewer_count": 0}]}'
const noMessage = (problem: string) => `Ce n’est pas un message EventSub : ${problem}`

/** What became of a callback. */
export const outcomes: LabTexts['outcomes'] = {
  published: () => ({ message: 'Publié' }),
  'published-test': () => ({ message: 'Publié comme test' }),
  'published-replay': () => ({ message: 'Publié comme rejeu' }),
  'published-unknown': ({ type }) => ({
    message: `Publié au diffuseur seulement : EventSub n’a pas de type ${type}`,
  }),
  'published-unknown-test': ({ type }) => ({
    message: `Publié comme test sous son nom brut : EventSub n’a pas de type ${type}`,
  }),
  nowhere: () => ({
    message: 'Accepté mais non publié : ce type n’appartient à aucune chaîne',
  }),
  'unknown-nowhere': ({ type }) => ({
    message: `Accepté mais non publié : EventSub n’a pas de type ${type}, et rien ne dit sur quelle chaîne c’était`,
  }),
  'no-streamer': () => ({
    message: 'Accepté mais non publié : rien ne dit sur quelle chaîne c’était',
  }),
  duplicate: ({ id, seconds }) => ({
    message: `Doublon de ${id}, accepté il y a ${since(seconds)} : pas publié à nouveau`,
  }),
  'challenge-answered': () => ({ message: 'Réponse envoyée au challenge' }),
  'revocation-noted': () => ({ message: 'Révocation notée' }),
  'revocation-unsigned': () => ({ message: 'Révocation ignorée : elle n’est pas signée' }),
  'empty-list': () => ({ message: 'Ancien format (2019) avec une liste vide : rien à publier' }),

  'signature-missing': () => ({
    message: 'Le callback n’est pas signé : l’en-tête Twitch-Eventsub-Message-Signature manque',
    hint: 'Envoyez Twitch-Eventsub-Message-Id, -Timestamp et -Signature, faite avec EVENTSUB_SECRET',
  }),
  'id-missing': () => ({
    message: 'L’en-tête Twitch-Eventsub-Message-Id manque : il fait partie de ce qui est signé',
    hint: signIt,
  }),
  'timestamp-missing': () => ({
    message:
      'L’en-tête Twitch-Eventsub-Message-Timestamp manque : il fait partie de ce qui est signé',
    hint: signIt,
  }),
  'signature-malformed': () => ({
    message: 'La signature n’est pas sha256= suivi de 64 chiffres hexadécimaux en minuscules',
    hint: signIt,
  }),
  'signature-wrong': ({ bytes: all, bodyBytes }) => ({
    message: `Signé avec un autre secret, ou modifié après la signature. Signés ici : ${bytes(all)}, dont ${bodyBytes} pour le corps`,
    hint: signIt,
  }),
  'timestamp-unreadable': () => ({ message: 'L’horodatage est illisible', hint: sendTime }),
  'timestamp-old': ({ seconds }) => ({
    message: `L’horodatage date d’il y a ${since(seconds)} : Twitch en admet 10 minutes`,
    hint: sendTime,
  }),
  'timestamp-ahead': ({ seconds }) => ({
    message: `L’horodatage avance de ${since(seconds)} sur l’horloge d’ici : Twitch en admet 10 minutes`,
    hint: sendTime,
  }),
  'body-too-large': ({ kib }) => ({
    message: `Le corps dépasse ${kib} Kio`,
    hint: 'Envoyez-en un plus petit : aucun évènement de Twitch n’est aussi grand',
  }),
  'not-utf8': () => ({
    message: 'Le corps n’est pas du JSON : ce n’est pas du texte en UTF-8',
    hint: sendMessage,
  }),
  'not-json': (problem) => ({
    message: `Le corps n’est pas du JSON : ${jsonProblem(problem)}`,
    hint: sendMessage,
  }),
  'not-parsable': () => ({
    message: 'Le corps n’est pas du JSON : il est illisible',
    hint: sendMessage,
  }),
  'no-message': () => ({
    message: noMessage('ce n’est pas un objet avec des champs'),
    hint: sendWhole,
  }),
  'field-missing': ({ path }) => ({ message: noMessage(`il manque ${path}`), hint: sendWhole }),
  'field-wrong': ({ path }) => ({
    message: noMessage(`${path} n’a pas une valeur permise`),
    hint: sendWhole,
  }),
  'old-body': () => ({
    message: noMessage('c’est l’ancien format de 2019, que Twitch a envoyé jusqu’en 2021'),
    hint: `${sendWhole}. L’ancien format n’est accepté qu’avec ALLOW_UNSIGNED_CALLBACKS`,
  }),
  'old-body-wrong': ({ path, problem }) => ({
    message: `L’ancien format (2019) n’est pas valable : ${path} : ${problem}`,
    hint: sendOld,
  }),
  'type-too-long': () => ({
    message: noMessage('subscription.type est trop long pour Pusher'),
    hint: pusherTakes,
  }),
  'names-too-long': () => ({
    message: noMessage('l’identifiant, la version ou le nom du streamer est trop long pour Pusher'),
    hint: pusherTakes,
  }),
  'streamer-missing': () => ({
    message: 'L’évènement ne dit pas sur quelle chaîne il a eu lieu',
    hint: 'Ajoutez event.broadcaster_user_login (event.to_broadcaster_user_login pour un raid)',
  }),
  'publisher-unavailable': () => ({
    message: 'Pusher n’a pas accepté l’évènement',
    hint: 'Renvoyez-le dans quelques secondes',
  }),
  'refused-by-pusher': () => ({
    message: 'Pusher refuse cet évènement',
    hint: 'Modifiez l’évènement : le renvoyer tel quel n’y changera rien',
  }),
  'store-unavailable': () => ({
    message: 'Redis, que les processus partagent, ne répond pas',
    hint: 'Renvoyez-le dans quelques secondes',
  }),
  'under-way': () => ({
    message: 'Un autre processus publie en ce moment l’évènement de cet identifiant',
    hint: 'Renvoyez-le dans quelques secondes',
  }),
  internal: () => ({
    message: 'Un problème est survenu sur le serveur',
    hint: 'Réessayez ; le journal du serveur en dit plus',
  }),
}
