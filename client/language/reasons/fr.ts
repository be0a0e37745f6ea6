import type { reasonWords } from '../../../api/shared/descriptions/reasons'

/** Why a topic does not work, in French. */
export const frenchReasons: typeof reasonWords = {
  webhook_callback_verification_failed: () =>
    'Twitch n’a pas pu confirmer le callback : PUBLIC_URL doit être joignable en HTTPS',
  notification_failures_exceeded: () => 'Twitch a renoncé après trop d’envois échoués',
  beta_maintenance: () => 'Twitch a suspendu cette version bêta pour maintenance',
  authorization_revoked: () => 'L’accord a été retiré',
  moderator_removed: () => 'La personne qui l’avait accordé ne modère plus ici',
  chat_user_banned: () => 'Le compte qui lit le chat y est banni',
  user_removed: () => 'Selon Twitch, ce compte n’existe plus',
  version_removed: () => 'Twitch a retiré cette version : mettez ce programme à jour',
  ended: ({ status }) => `Twitch y a mis fin : ${status}`,
  refused: ({ words }) => `Twitch a répondu : « ${words} »`,
  answered: ({ status }) => `Twitch a répondu ${status}`,
  unanswered: () => 'Twitch n’a pas répondu',
}
