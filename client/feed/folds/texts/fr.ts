import type { Texts } from './en'
import { phrase, soft } from '../../../language/phrase'
import { things } from '../../../language/words/fr'

const others = things('autre')

/** Ce que dit une carte de plusieurs évènements. */
export const texts: Texts = {
  giftedBySomebody: things('abonnement a été offert', 'abonnements ont été offerts'),
  followed: (count) => ` et ${others(count)} suivent désormais la chaîne`,
  recipients: (names, count) =>
    count > 0
      ? `à ${names} et ${things('autre personne', 'autres personnes')(count)}`
      : `à ${names}`,
  flapped: (times) => `${things('interruption')(times)} en quelques minutes`,
  chatted: (first, second, count) => {
    if (!second) return phrase`${first} a écrit dans le chat`
    return count > 0
      ? phrase`${first}, ${second}${soft(` et ${others(count)} ont discuté`)}`
      : phrase`${first} et ${second} ont discuté`
  },
}
