import type { Texts } from './en'

/** The frame around the pages. */
export const texts: Texts = {
  skip: 'Passer',
  skipToEvents: 'Aller aux évènements',
  skipToSearch: 'Aller à la recherche',
  logInAgain: 'Se reconnecter',
  logOut: 'Se déconnecter',
  theme: (name: string) => `Thème : ${name}`,
  themes: {
    auto: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
    'high-contrast': 'Contraste élevé',
  },
  notFound: 'Cette page n’existe pas.',
  offline: 'Vous êtes hors ligne. Les évènements manqués seront récupérés dès votre retour.',
}
