import * as cast from '../../api/shared/cast'

const { ada, grace, grumpy, kaito, linus, lumi, margaret, mo, ninja, noor, tfue } = cast
const people: readonly cast.Person[] = [
  tfue,
  ninja,
  lumi,
  ada,
  grace,
  kaito,
  linus,
  margaret,
  mo,
  noor,
  grumpy,
]

/** Somebody of the samples, by id or login. */
export const knownPerson = (idOrLogin: string): cast.Person | undefined =>
  people.find(({ id, login }) => id === idOrLogin || login === idOrLogin.toLowerCase())
