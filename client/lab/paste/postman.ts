import { isRecord } from '../../../api/shared/record'
import * as v from 'valibot'
import { warned, type Answer, type Fields } from './answer'
import { fromRequest } from './request'
import { problems, warnings } from './words'

/** As much of Collection Format v2.1 as describes an event. */
const header = v.object({
  key: v.string(),
  value: v.nullish(v.string(), ''),
  disabled: v.nullish(v.boolean(), false),
})
const request = v.object({
  method: v.nullish(v.string(), 'GET'),
  header: v.nullish(v.union([v.array(header), v.string()]), []),
  body: v.nullish(v.object({ mode: v.nullish(v.string()), raw: v.nullish(v.string(), '') })),
})
const variable = v.object({ key: v.string(), value: v.nullish(v.unknown()) })

interface Item {
  name: string
  request: v.InferOutput<typeof request>
}

/** An exported collection, a folder of one, or one request of it. */
export function recognisePostman(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined
  if (value._postman_variable_scope === 'environment') return { problem: problems.environment }
  if (Array.isArray(value.requests) && typeof value.name === 'string') {
    return { problem: problems.postmanOld }
  }
  // Postman's own API wraps a collection once more.
  const collection = isRecord(value.collection) ? value.collection : value
  const isCollection = Array.isArray(collection.item)
  if (!isCollection && !isRecord(collection.request)) return undefined
  const items = itemsOf(collection)
  const first = items.find((item) => item.request.body?.raw)
  const [any] = items
  if (!first) {
    return { problem: any ? problems.postmanBody(any.name) : problems.postmanEmpty }
  }
  const answer = fromItem(first, variablesOf(collection))
  return warned(answer, items.length > 1 ? [warnings.request(items.length, first.name)] : [])
}

const MAX_DEPTH = 20

/** The requests of a collection, those in folders too, in their order. */
function itemsOf(value: Fields, depth = 0): Item[] {
  if (Array.isArray(value.item) && depth < MAX_DEPTH) {
    return value.item.flatMap((item) => (isRecord(item) ? itemsOf(item, depth + 1) : []))
  }
  const parsed = v.safeParse(request, value.request)
  const name = typeof value.name === 'string' ? value.name : ''
  return parsed.success ? [{ name, request: parsed.output }] : []
}

function variablesOf({ variable: list }: Fields): ReadonlyMap<string, string> {
  const parsed = v.safeParse(v.array(variable), list)
  if (!parsed.success) return new Map()
  return new Map(
    parsed.output
      .filter(({ value }) => value !== null && value !== undefined && value !== '')
      .map(({ key, value }) => [key, String(value)]),
  )
}

function fromItem(
  { request: { method, header: headers, body } }: Item,
  variables: ReadonlyMap<string, string>,
) {
  const replaced = (text: string) =>
    text.replace(/\{\{([^{}\n]{1,100})\}\}/g, (whole, name: string) => variables.get(name) ?? whole)
  const named = typeof headers === 'string' ? [] : headers.filter(({ disabled }) => !disabled)
  return fromRequest(
    'postman',
    {
      method: method ?? 'GET',
      headers: new Map(named.map(({ key, value }) => [key.toLowerCase(), replaced(value ?? '')])),
      body: replaced(body?.raw ?? ''),
    },
    'Body, raw, JSON',
  )
}
