import type { Texts } from './en'

/** Ce qui se trouve derrière les boutons de la barre d’outils. */
export const texts: Texts = {
  families: 'Sortes d’évènements',
  allFamilies: 'Toutes les sortes',
  presets: 'Afficher',
  ownFilter: 'Personnalisé',
  presetNames: {
    everything: 'Tout',
    support: 'Soutien',
    community: 'Vie du chat',
    stream: 'Stream',
    moderation: 'Modération',
    tests: 'Tests',
  },
  minimumAmount: 'Montant minimum',
  switches: {
    big: 'Seulement les grands',
    tests: 'Seulement les tests',
    lines: 'Chaque message du chat',
  },
  reset: 'Réinitialiser',
  showAgain: (name) => `Retirer le filtre : ${name}`,
  shown: (count, all, language) =>
    `${count.toLocaleString(language)} sur ${all.toLocaleString(language)} affichés`,
}
