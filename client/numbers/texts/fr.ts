import type { Texts } from './en'
import { bits, points, quantity, subs, things, viewers } from '../../language/words/fr'

const events = things('évènement')

/** The numbers of a period. */
export const texts: Texts = {
  heading: 'Chiffres',
  of: {
    stream: 'Les chiffres de ce stream',
    streams: 'Les chiffres de ces streams',
    visit: 'Les chiffres de cette visite',
    all: 'Les chiffres de toute la page',
  },
  period: 'Compter',
  periods: {
    stream: 'Ce stream',
    streams: 'Ces streams',
    visit: 'Cette visite',
    all: 'Tout ce qui est sur cette page',
  },
  subs: 'Abonnements',
  subParts: (gifts: number, resubs: number) =>
    `${things('offert')(gifts)} · ${things('réabonnement')(resubs)}`,
  bits: 'Bits',
  raidsIn: 'Raids reçus',
  raidsOut: 'Raids lancés',
  withViewers: (count: number) => viewers(count),
  follows: 'Follows',
  pace: {
    heading: 'Évènements par minute',
    description: (total: number, highest: number) =>
      `${events(total)} ces 30 dernières minutes, pic à ${quantity(highest)}`,
    time: 'Minute',
    value: 'Évènements',
  },
  viewers: {
    heading: 'Spectateurs',
    description: (last: number, lowest: number, highest: number, since: string) =>
      `${viewers(last)} à présent, entre ${quantity(lowest)} et ${quantity(highest)} depuis ${since}`,
    one: (count: number, time: string) => `${viewers(count)} à ${time}`,
    none: 'Disponibles pendant le direct',
    time: 'Heure',
    value: 'Spectateurs',
  },
  table: 'En tableau',
  supporters: {
    heading: 'Meilleurs soutiens',
    rule: 'Selon les points du train de la hype de Twitch : 1 par bit ; 500, 1 000 ou 2 500 par abonnement de niveau 1, 2 ou 3. Un cadeau compte pour qui l’offre.',
    none: 'Personne pour l’instant.',
    gave: (subCount: number, bitCount: number) =>
      [subCount && subs(subCount), bitCount && bits(bitCount)].filter(Boolean).join(' · '),
    points: (count: number) => points(count),
  },
  note: 'Compté d’après les évènements de cette page, sans les tests ni les rejeux.',
}
