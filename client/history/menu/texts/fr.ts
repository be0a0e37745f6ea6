import type { Texts } from './en'
import { and, bits, ofName, quantity, subs, things, viewers } from '../../../language/words/fr'

const events = things('évènement')

/** The menu of the history: kept, exported, imported and cleared. */
export const texts: Texts = {
  heading: (name: string) => `Historique ${ofName(name)}`,
  why: 'Les évènements que vous voyez ne sont gardés que dans ce navigateur. Les évènements restreints sont supprimés à la déconnexion.',
  forbidden:
    'Ce navigateur ne garde aucun historique, comme en navigation privée. Les évènements restent jusqu’à ce que vous quittiez la page.',
  full: 'Ce navigateur n’a plus de place pour l’historique : les nouveaux évènements ne sont pas gardés.',
  room: {
    heading: 'Gardé dans ce navigateur',
    measuring: 'Calcul…',
    of: (name: string, count: number) => `${events(count)} ${ofName(name)}`,
    all: (count: number, size: string) =>
      `${events(count)} pour tous les streamers, environ ${size}`,
    bounds: (eventCount: number, days: number, streamerCount: number) =>
      `Au plus ${events(eventCount)} et ${things('jour')(days)} par streamer, et ${things('streamer')(streamerCount)} ; les plus anciens sont supprimés d’abord.`,
  },
  export: {
    heading: 'Exporter',
    why: (name: string) => `Tous les évènements ${ofName(name)} gardés ou présents sur la page.`,
    formats: { jsonLines: 'JSON Lines', csv: 'CSV', markdown: 'Résumé Markdown' },
    as: {
      jsonLines: 'Exporter en JSON Lines',
      csv: 'Exporter en CSV',
      markdown: 'Exporter en Markdown',
    },
    hints: {
      jsonLines: 'Tout ; peut être importé et rejoué',
      csv: 'Pour un tableur',
      markdown: 'La dernière session, à coller dans des notes ou un chat',
    },
    saved: (file: string, count: number) => `${file} enregistré : ${events(count)}`,
    nothing: 'Il n’y a encore aucun évènement à exporter.',
    failed: 'L’historique n’a pas pu être lu.',
  },
  import: {
    heading: 'Importer',
    why: 'Une session enregistrée en JSON Lines s’affiche dans le fil jusqu’à votre départ. Elle n’entre dans aucun total.',
    file: 'Ouvrir un fichier JSON Lines',
    large: (megabytes: number) => `Le fichier dépasse ${megabytes} Mo.`,
    shown: (count: number, known: number) => {
      const imported = things('évènement importé', 'évènements importés')(count)
      return known === 0 ? imported : `${imported}, dont ${quantity(known)} déjà là`
    },
    nothing: 'Aucun évènement du fichier ne concerne cette page.',
    others: (count: number, logins: readonly string[]) =>
      `${events(count)} de ${and(logins)} laissés de côté : ouvrez-les sur leur propre page.`,
    problems: (count: number) =>
      count === 1
        ? 'Une ligne n’a pas pu être lue :'
        : `${things('ligne')(count)} n’ont pas pu être lues :`,
    unread: {
      json: (line: number) => `La ligne ${line} n’est pas du JSON`,
      event: (line: number) => `La ligne ${line} n’est pas un évènement entier`,
    },
    more: (count: number) => `et ${things('autre')(count)}`,
    unreadable: 'Le fichier n’a pas pu être lu.',
  },
  clear: {
    button: 'Effacer l’historique',
    ask: 'Quels évènements faut-il supprimer de ce navigateur ? Cette action est définitive.',
    one: (name: string) => `Ceux ${ofName(name)}`,
    all: 'Tous',
    keep: 'Les garder',
    done: 'L’historique est effacé.',
    failed: 'L’historique n’a pas pu être effacé.',
  },
  recap: {
    title: (name: string) => `${name} sur Twitch`,
    nothing: 'Rien ne s’est encore passé.',
    totals: 'Totaux',
    supporters: 'Meilleurs soutiens',
    highlights: 'Temps forts',
    subs: (all: number, gifts: number, resubs: number) =>
      [
        subs(all),
        ...(gifts || resubs
          ? [`(${things('offert')(gifts)}, ${things('réabonnement')(resubs)})`]
          : []),
      ].join(' '),
    bits: (count: number) => bits(count),
    raidsIn: (count: number, from: number) =>
      `${things('raid reçu', 'raids reçus')(count)} avec ${viewers(from)}`,
    raidsOut: (count: number, to: number) =>
      `${things('raid lancé', 'raids lancés')(count)} avec ${viewers(to)}`,
    follows: (count: number) => things('nouveau follower', 'nouveaux followers')(count),
    gave: (subCount: number, bitCount: number) =>
      [subCount && subs(subCount), bitCount && bits(bitCount)].filter(Boolean).join(' · '),
    counted: 'Compté d’après ce que la page a vu ; sans les tests ni les rejeux.',
  },
}
