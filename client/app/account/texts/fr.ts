import type { Texts } from './en'

/** Le menu du compte. */
export const texts: Texts = {
  loggedIn: (login: string) => `Connecté en tant que ${login}`,
  setup: 'Installation',
  logIn: 'Se connecter avec Twitch',
  logOut: 'Se déconnecter',
}
