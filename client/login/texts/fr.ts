import type { Texts } from './en'

/** La page où l’on se connecte. */
export const texts: Texts = {
  promise:
    'Regardez n’importe quel streamer sur Twitch et voyez tout ce qui se passe sur la chaîne, à l’instant même.',
  heading: 'Streamer Event Viewer',
  logIn: 'Se connecter avec Twitch',
  privacy: 'Nous demandons seulement à Twitch qui vous êtes. Rien n’est conservé chez nous.',
  sandbox: 'Ceci est le bac à sable : aucun compte Twitch n’est nécessaire.',
  checking: 'Vérification auprès de Twitch…',
  again: 'Se reconnecter',
  wrongAccount: (wanted: string, came: string) =>
    `Twitch vous connaît dans ce navigateur sous le nom ${came}, mais il faut ${wanted}. Rien n’a changé ici. Connectez-vous encore une fois : Twitch permet de changer de compte (« Ce n’est pas vous ? »).`,
  logInAs: (name: string) => `Se connecter en tant que ${name}`,
  goOn: 'Continuer sans cela',
  examples: [
    { who: 'Ada', did: ' a offert ', what: '20 abonnements de niveau 1', time: 'à l’instant' },
    { who: 'grace_h', did: ' suit désormais la chaîne', what: '', time: '8 s' },
    { who: 'Margaret', did: ' a lancé un raid avec ', what: '240 spectateurs', time: '41 s' },
    { who: 'Prochain drop ?', did: ' · Tilted mène avec ', what: '62 %', time: '2 min' },
  ],
  returning: (name: string) => `Après la connexion, vous continuerez vers ${name}.`,
}
