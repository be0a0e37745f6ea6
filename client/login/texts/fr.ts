import type { Texts } from './en'

/** La page où l’on se connecte. */
export const texts: Texts = {
  promise:
    'Regardez n’importe quel streamer sur Twitch et voyez tout ce qui se passe sur la chaîne, à l’instant même.',
  heading: 'Streamer Event Viewer',
  logIn: 'Se connecter avec Twitch',
  tryDemo: 'Essayer la démo',
  privacy: 'Nous ne voyons que votre nom d’utilisateur. Rien n’est conservé chez nous.',
  sandbox: 'Mode bac à sable : aucun compte Twitch nécessaire.',
  checking: 'Vérification auprès de Twitch…',
  again: 'Se reconnecter',
  wrongAccount: (wanted: string, came: string) =>
    `Dans ce navigateur, Twitch vous connaît comme ${came}, mais il faut ${wanted}. Rien n’a changé. Reconnectez-vous et choisissez l’autre compte (« Ce n’est pas vous ? »).`,
  logInAs: (name: string) => `Se connecter en tant que ${name}`,
  goOn: 'Continuer sans cela',
  connected: 'Connecté',
  living: { train: 'Train de la hype', poll: 'Prochain drop ?' },
  returning: (name: string) => `Vous continuerez vers ${name} après la connexion.`,
}
