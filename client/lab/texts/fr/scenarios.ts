import type { LabTexts } from '../en'

/** The names and descriptions of the scenarios that are shipped. */
export const scenarios = {
  'raid-to-hype-train': {
    name: 'Raid, pluie de cadeaux, train de la hype, fin',
    description:
      'Un raid réveille le chat, quelqu’un offre dix abonnements, un train de la hype part et le stream se termine : une minute qui montre les grandes cartes.',
    notes: {
      1: 'Le raid',
      2: 'Ils regardent un peu et restent',
      4: 'La pluie de cadeaux',
      5: 'Ceux qui en reçoivent un',
      6: 'Le train de la hype part',
      12: 'Le train arrive',
      13: 'Bonne nuit',
    },
  },
  'first-stream': {
    name: 'Premier stream d’une nouvelle chaîne',
    description:
      'En direct pour la première fois : quelques followers, le premier abonnement, un shoutout amical et un objectif atteint.',
    notes: {
      1: 'Le choix d’un titre',
      2: 'En direct, pour la première fois',
      4: 'Le premier follower du jour',
      7: 'Une plus grande chaîne dit bonjour',
      10: 'L’objectif est atteint',
      11: 'Le tout premier abonnement',
      15: 'C’est fini : à jeudi',
    },
  },
  'charity-marathon': {
    name: 'Marathon caritatif',
    description:
      'Une campagne pour un hôpital, du début à la fin, avec des dons petits et grands et un objectif dépassé.',
    notes: {
      2: 'La campagne commence',
      3: 'De petits dons',
      5: 'Un grand don',
      7: 'Une amie amène tout le monde',
      11: 'L’objectif est dépassé',
      13: 'La campagne se termine',
    },
  },
  'poll-and-prediction-night': {
    name: 'Soirée de sondages et de prédictions',
    description:
      'Le chat choisit le jeu, puis parie : un sondage et une prédiction avec leurs étapes, et des points bien dépensés.',
    notes: {
      1: 'Le sondage s’ouvre',
      5: 'La cuisine l’emporte',
      7: 'La prédiction s’ouvre',
      10: 'Les paris sont clos',
      11: 'Des points bien dépensés',
      12: 'Le soufflé a levé',
    },
  },
  chaos: {
    name: 'Chaos',
    description:
      'Un stream qui n’arrête pas de se couper, et un déluge de 100 abonnements offerts en 10 s : ce à quoi une page doit survivre.',
    notes: {
      1: 'Le stream se coupe et revient',
      8: 'Quelqu’un d’inconnu en offre cent',
      9: 'Le déluge : 100 abonnements offerts en 10 s',
      10: 'Les modérateurs font le ménage',
      13: 'Pour de bon',
    },
  },
} satisfies LabTexts['scenarios']
