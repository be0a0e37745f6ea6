// @ts-check
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

/** Where the schemas of all payloads are kept; `npm run schemas` writes them anew. */
export const file = fileURLToPath(new URL('../shared/schemas.json', import.meta.url))

const payloads = fileURLToPath(new URL('../shared/payloads', import.meta.url))
const open = /export type Open<[^\n]+/

/**
 * JSON Schemas of all payloads, made of their types. In the types a list of known values is open to
 * any other, which the generator takes for plain text: it is given the lists closed.
 * @returns {string} the file's content
 */
export function schemasOfTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'))
  try {
    cpSync(payloads, folder, { recursive: true })
    const shared = join(folder, 'shared.ts')
    const source = readFileSync(shared, 'utf8')
    if (!open.test(source)) throw new Error('payloads/shared.ts has no type Open any more')
    writeFileSync(shared, source.replace(open, 'export type Open<Known extends string> = Known'))
    const schema = createGenerator({
      path: join(folder, 'index.ts'),
      type: 'EventPayloads',
      expose: 'all',
      topRef: false,
      additionalProperties: true,
      skipTypeCheck: true,
      encodeRefs: false,
    }).createSchema('EventPayloads')
    const { properties, definitions = {} } = schema
    return `${JSON.stringify({ properties, definitions: inlined(definitions) }, undefined, 1)}\n`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Definitions without the generic names that only our types have: `Open<…>` is what is in it.
 * @param {Record<string, unknown>} definitions
 */
function inlined(definitions) {
  /** @param {unknown} value @returns {unknown} */
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const { $ref, ...rest } = /** @type {Record<string, unknown>} */ (value)
    const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : ''
    if (name.includes('<')) {
      const { description: _ours, ...meant } = /** @type {Record<string, unknown>} */ (
        walk(definitions[name])
      )
      return { ...meant, ...rest }
    }
    return Object.fromEntries(
      Object.entries(/** @type {object} */ (value)).map(([key, inner]) => [key, walk(inner)]),
    )
  }
  return Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => !name.includes('<'))
      .map(([name, definition]) => [name, walk(definition)]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, schemasOfTypes())
