import type { Texts } from './en'
import { things } from '../../../language/words/fr'

const recovered = things('évènement récupéré', 'évènements récupérés')

/** What a lost link came to. */
export const texts: Texts = {
  complete: (offline: string, count: number) =>
    count === 0
      ? `Hors ligne ${offline} · aucun évènement manqué · complet`
      : `Hors ligne ${offline} · ${recovered(count)} · complet`,
  overrun: (offline: string, count: number) =>
    `Hors ligne ${offline} · ${recovered(count)} · des évènements plus anciens sont perdus`,
  missing: (from: string, to: string) =>
    `Le serveur a redémarré : il peut manquer des évènements entre ${from} et ${to}`,
}
