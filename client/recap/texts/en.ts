import { and, bits, counted, subs, viewers } from '../../language/words/en'

const follows = counted({ one: '# follow', other: '# follows', unknown: 'follows' })
const raids = counted({ one: '# raid', other: '# raids', unknown: 'raids' })
const others = counted({ one: '# other event', other: '# other events', unknown: 'other events' })
const tests = counted({ one: '# test', other: '# tests', unknown: 'tests' })

/** "Catch me up": two sentences about what happened meanwhile. */
export const texts = {
  heading: 'While you were away',
  parts: {
    subs,
    bits,
    follows,
    raids: (count: number, people: number) => `${raids(count)} (${viewers(people)})`,
    others,
    tests,
  },
  since: (time: string, parts: readonly string[]) => `Since ${time}: ${and(parts)}.`,
  nothing: (time: string) => `Nothing has happened since ${time}.`,
  highlight: (sentence: string) => `The biggest moment: ${sentence}.`,
  last: (sentence: string) => `Most recently: ${sentence}.`,
  dismiss: 'Dismiss',
}

/** The same in any language. */
export type Texts = typeof texts
