import type { Texts } from './en'

/** By the code of an API error or of a failed log-in. */
export const texts: Texts = {
  access_denied:
    'Vous avez choisi de ne pas vous connecter. Rien n’a été partagé ; connectez-vous quand vous voulez.',
  redirect_mismatch:
    'Twitch ne connaît pas l’adresse de cette page. Ajoutez-la aux URL de redirection de l’application chez Twitch.',
  invalid_state:
    'Cette connexion n’a pas commencé ici, ou elle a pris trop de temps. Veuillez vous reconnecter.',
  storage_denied:
    'Votre navigateur n’enregistre rien pour cette page : vous ne pouvez pas vous connecter. Autorisez les données de site (cookies) ou libérez de l’espace, puis rechargez.',
  logged_out: 'Vous vous êtes déconnecté dans un autre onglet, donc ici aussi.',
  'token-missing': 'Veuillez d’abord vous connecter.',
  'token-invalid': 'Twitch n’accepte plus cette connexion. Veuillez vous reconnecter.',
  'token-expired': 'Votre connexion a expiré. Veuillez vous reconnecter.',
  'token-wrong-client':
    'Cette connexion appartient à une autre application. Veuillez vous reconnecter.',
  'login-invalid':
    'Un nom Twitch a 25 caractères au plus : des lettres, des chiffres et des tirets bas.',
  'streamer-unknown': 'Vérifiez l’orthographe : aucune chaîne ne porte ce nom sur Twitch.',
  'twitch-unavailable': 'Twitch ne répond pas pour le moment. Réessayez dans un instant.',
  'test-not-allowed': 'Vous ne pouvez envoyer des évènements de test que sur votre propre chaîne.',
  'channel-forbidden': 'Vous n’avez pas accès à ceci.',
  'event-invalid':
    'Cet évènement ne peut pas être envoyé. Vérifiez ses champs et la chaîne qu’il nomme.',
  'event-unknown': 'Cet évènement n’est plus sur le serveur.',
  'message-unreadable': 'Cet évènement est trop long pour être envoyé.',
  'public-url-unreachable':
    'Le callback n’est pas arrivé à l’adresse publique. Voir la page Installation.',
  'publisher-unavailable': 'Pusher ne l’a pas accepté. Réessayez dans quelques secondes.',
  'rate-limited': 'Trop de requêtes. Réessayez dans une minute.',
  'request-invalid': 'Le serveur n’a pas compris. Vérifiez votre saisie.',
  'scope-missing':
    'Cette connexion ne dit pas quelles chaînes vous modérez. Veuillez vous reconnecter.',
  'wand-code-invalid': 'Ce code ne fonctionne pas. Scannez à nouveau le code à l’écran.',
  'wand-off': 'Le mode public est arrêté. Il fonctionne tant que la régie le laisse actif.',
  stopping: 'Le serveur redémarre. Réessayez dans quelques secondes.',
  internal: 'Un problème est survenu sur le serveur. Réessayez ; son journal en dit plus.',
}
