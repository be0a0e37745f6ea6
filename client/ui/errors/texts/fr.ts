import type { Texts } from './en'

/** By the code of an API error or of a failed log-in. */
export const texts: Texts = {
  access_denied:
    'Vous avez choisi de ne pas vous connecter. Rien n’a été partagé ; connectez-vous quand vous voulez.',
  redirect_mismatch:
    'Twitch ne connaît pas l’adresse de cette page. Ajoutez-la aux URL de redirection de l’application chez Twitch.',
  invalid_state:
    'Cette connexion n’a pas été lancée ici, ou il y a trop longtemps : elle a été refusée. Veuillez vous reconnecter.',
  storage_denied:
    'Ce navigateur ne garde rien pour cette page : aucune connexion ne peut aboutir. Autorisez-lui les données de site (cookies), ou libérez de la place, puis rechargez.',
  logged_out: 'Vous vous êtes déconnecté dans un autre onglet : c’est terminé ici aussi.',
  'token-missing': 'Veuillez d’abord vous connecter.',
  'token-invalid': 'Twitch n’accepte plus cette connexion. Veuillez vous reconnecter.',
  'token-expired': 'Votre connexion a expiré. Veuillez vous reconnecter.',
  'token-wrong-client':
    'Cette connexion appartient à une autre application. Veuillez vous reconnecter.',
  'login-invalid':
    'Un nom Twitch a 25 caractères au plus : des lettres, des chiffres et des tirets bas.',
  'streamer-unknown': 'Personne ne porte ce nom sur Twitch. Vérifiez l’orthographe.',
  'twitch-unavailable': 'Twitch ne répond pas pour le moment. Réessayez dans un instant.',
  'test-not-allowed': 'Vous ne pouvez envoyer des évènements de test que sur votre propre chaîne.',
  'channel-forbidden': 'Cette connexion ne permet pas de voir cela.',
  'event-invalid':
    'Cet évènement ne peut pas être envoyé : vérifiez ses champs et la chaîne qu’il nomme.',
  'event-unknown': 'Le serveur ne garde plus cet évènement.',
  'message-unreadable': 'Cet évènement ne peut pas être envoyé : il est trop long.',
  'public-url-unreachable':
    'Le callback n’est pas arrivé à l’adresse publique. La page Installation en dit plus.',
  'publisher-unavailable': 'Pusher ne l’a pas accepté. Réessayez dans quelques secondes.',
  'rate-limited': 'C’était trop à la fois. Réessayez dans une minute.',
  'request-invalid': 'Le serveur n’a pas compris. Vérifiez votre saisie.',
  'scope-missing': 'Cette connexion ne dit pas ce que vous modérez. Veuillez vous reconnecter.',
  'wand-code-invalid': 'Ce code n’ouvre aucune baguette. Scannez à nouveau le code à l’écran.',
  'wand-off': 'La baguette est désactivée. Elle fonctionne tant que la régie la laisse activée.',
  stopping: 'Le serveur redémarre. Réessayez dans quelques secondes.',
  internal: 'Le serveur a commis une erreur. Réessayez ; son journal en dit plus.',
}
