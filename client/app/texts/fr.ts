import type { Texts } from './en'

/** The frame around the pages. */
export const texts: Texts = {
  skip: 'Passer',
  skipToEvents: 'Aller aux évènements',
  skipToSearch: 'Aller à la recherche',
  main: 'Principale',
  places: { watch: 'Regarder', lab: 'Labo', setup: 'Installation' },
  account: 'Compte',
  palette: 'Palette de commandes',
  help: 'Raccourcis clavier',
  logInAgain: 'Se reconnecter',
  notFound: 'Page introuvable',
  offline: 'Vous êtes hors ligne. Les évènements manqués vous attendront.',
}
