import type { Parts } from '../../language/parts'
import { and, bits, subs, things, viewers } from '../../feed/sentences/fr/words'

const raids = things('raid')

/** "Catch me up": two sentences about what happened meanwhile. */
export const catchUp = {
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
} satisfies Parts['catchUp']
