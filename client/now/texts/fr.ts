import { phrase, soft } from '../../language/phrase'
import { and, cost, quantity, viewers, votes } from '../../language/words/fr'
import type { Texts } from './en'

/** Ce qui se passe en ce moment. */
export const texts: Texts = {
  heading: 'En ce moment',
  nothing:
    'Rien en cours pour l’instant. Trains de la hype, sondages, prédictions et objectifs apparaissent ici.',
  train: {
    kinds: {
      regular: 'Train de la hype',
      golden_kappa: 'Train Kappa doré',
      treasure: 'Train au trésor',
    },
    shared: (train) => `${train} partagé`,
    level: (level) => `niveau ${quantity(level)}`,
    ledBy: (names) => `mené par ${and(names)}`,
    progress: 'Vers le niveau suivant',
  },
  poll: 'Sondage',
  votes: (count) => votes(count) || 'aucun vote pour l’instant',
  prediction: 'Prédiction',
  points: (count) => cost(count) || 'aucun point pour l’instant',
  viewers: (count) => viewers(count),
  ratio: (ratio) => `1\u202f: ${quantity(ratio)}`,
  share: (shown, count) => `${shown} · ${count}`,
  unnamed: 'un choix sans nom',
  locked: 'verrouillée',
  goal: 'Objectif',
  units: {
    follow: 'followers',
    subscription: 'points d’abonnement',
    subscription_count: 'abonnements',
    new_subscription: 'nouveaux points d’abonnement',
    new_subscription_count: 'nouveaux abonnements',
    new_bit: 'bits',
    new_cheerer: 'donateurs de bits',
  },
  charity: 'Campagne caritative',
  reached: (now, target, unit) =>
    phrase`${now}${soft(target && ` sur ${target}`)}${soft(unit && ` ${unit}`)}`,
  ads: 'Coupure pub',
  scheduled: 'programmée',
  startedBy: (name) => `lancée par ${name}`,
  raid: (name) => (name ? `Raid vers ${name}` : 'Raid'),
  clocks: {
    ends: (time) => phrase`fin dans ${time}`,
    bare: (time) => phrase`${time}`,
    locks: (time) => phrase`verrouillée dans ${time}`,
    leaves: (time) => phrase`départ dans ${time}`,
  },
  ending: 'se termine',
}
