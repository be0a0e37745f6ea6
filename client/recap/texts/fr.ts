import type { Texts } from './en'
import { and, bits, subs, things, viewers } from '../../language/words/fr'

const raids = things('raid')

/** "Catch me up": two sentences about what happened meanwhile. */
export const texts: Texts = {
  heading: 'Pendant votre absence',
  parts: {
    subs,
    bits,
    follows: things('follow'),
    raids: (count: number, people: number) => `${raids(count)} (${viewers(people)})`,
    others: things('autre évènement', 'autres évènements'),
    tests: things('test'),
  },
  since: (time: string, parts: readonly string[]) => `Depuis ${time} : ${and(parts)}.`,
  nothing: (time: string) => `Il ne s’est rien passé depuis ${time}.`,
  highlight: (sentence: string) => `Le moment fort : ${sentence}.`,
  last: (sentence: string) => `En dernier : ${sentence}.`,
  dismiss: 'Ignorer',
}
