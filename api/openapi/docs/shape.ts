import { html } from 'hono/html'
import type { Shape } from './document'

type Html = ReturnType<typeof html>

/** The address of a named schema on the page. */
export const schemaId = (name: string): string => `schema-${name}`

/** A schema in the notation of TypeScript, with links to the schemas that it names. */
export function written(shape: Shape): Html | string {
  const { $ref, enum: choices, anyOf, items, properties = {}, additionalProperties } = shape
  if ($ref) return linkTo($ref.split('/').at(-1) ?? '')
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ')
  if (anyOf) return html`${anyOf.map((one, index) => html`${index > 0 && ' | '}${written(one)}`)}`
  if (items) return html`Array&lt;${written(items)}&gt;`
  if (Object.keys(properties).length > 0) return fields(properties, shape.required)
  if (typeof additionalProperties === 'object') {
    return html`{ [name: string]: ${written(additionalProperties)} }`
  }
  return [shape.type ?? 'anything'].flat().join(' | ')
}

const linkTo = (name: string) => html`<a href="#${schemaId(name)}">${name}</a>`

const fields = (properties: Record<string, Shape>, required: readonly string[] = []) =>
  html`{
    <ul>
      ${Object.entries(properties).map(([name, shape]) => {
        const note = noteOf(shape)
        const mark = required.includes(name) ? '' : '?'
        return html`<li>
          <b>${name}</b>${mark}: ${written(shape)} ${note && html`<i>// ${note}</i>`}
        </li>`
      })}
    </ul>
    }`

/** What a schema asks or says beside its type. */
export function noteOf({ description, format, pattern, examples }: Shape): string {
  const notes = [
    description,
    format,
    pattern && `matches ${pattern}`,
    examples && `such as ${examples.join(', ')}`,
  ]
  return notes.filter(Boolean).join('; ')
}
