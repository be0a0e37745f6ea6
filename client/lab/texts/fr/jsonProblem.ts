import { isJsonPart, type JsonPart, type JsonProblem } from '../../../../api/shared/json-problem'

const parts: Record<JsonPart, string> = {
  value: 'une valeur',
  'first value': 'une valeur ou ]',
  key: 'un nom entre guillemets droits',
  'first key': 'un nom entre guillemets droits ou }',
  colon: 'un deux-points',
  comma: 'une virgule ou le crochet fermant',
  end: 'rien de plus',
}

/** Where a text stops being JSON: "ligne 1, colonne 2 (« x ») : il faudrait une valeur". */
export function jsonProblem(problem: Record<keyof JsonProblem, string | number>): string {
  const { expected, line, column, found } = problem
  const where = found === '' ? 'fin du texte' : `« ${found} »`
  const expectedPart = isJsonPart(expected) ? parts[expected] : 'autre chose'
  return `ligne ${line}, colonne ${column} (${where}) : il faudrait ${expectedPart}`
}
