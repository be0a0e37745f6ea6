import type { Texts } from './en'

/** The palette of commands, the keys and the settings of the feed. */
export const texts: Texts = {
  palette: 'Commandes',
  search: 'Rechercher une commande',
  none: 'Aucune commande ne contient ces mots',
  help: 'Raccourcis clavier',
  helpWhy: 'Les touches seules agissent partout où l’on ne saisit pas de texte.',
  single: 'Utiliser les touches seules',
  commands: {
    palette: 'Ouvrir la palette de commandes',
    help: 'Afficher les raccourcis clavier',
    pause: 'Mettre en pause ou reprendre les évènements',
    catchUp: 'Que s’est-il passé ?',
    search: 'Rechercher des évènements',
    markRead: 'Tout marquer comme lu',
    next: 'Évènement suivant',
    previous: 'Évènement précédent',
    skip: 'Passer ce qui est lu à voix haute',
    watchWith: 'Regarder avec…',
  },
  places: {
    home: 'Aller à la page d’accueil',
    lab: 'Aller au labo d’évènements',
    setup: 'Aller à la page d’installation',
  },
  watch: (name: string) => `Regarder ${name}`,
  theme: 'Changer de thème',
  language: (name: string) => `Langue : ${name}`,
  settings: 'Paramètres du fil',
  announce: 'Annonces du lecteur d’écran',
  announceModes: { off: 'Aucune', highlights: 'Temps forts', all: 'Toutes' },
  announceWhy: 'Un message toutes les cinq secondes au plus ; plusieurs sont réunis en un.',
}
