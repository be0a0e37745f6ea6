import { html } from 'hono/html'
import * as v from 'valibot'
import { documentSchema, type Document } from './document'
import { operationSection } from './operation'
import { noteOf, schemaId, written } from './shape'

/** An OpenAPI document as a page to read: no script but the theme's, so that it needs no rights. */
export async function docsPage(openApi: object): Promise<string> {
  const { info, paths, components } = v.parse(documentSchema, openApi)
  const resources = byResource(paths)
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <meta name="theme-color" content="#19191e" />
        <title>API · ${info.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script src="/theme.js"></script>
        <link rel="stylesheet" href="/api-docs.css" />
      </head>
      <body>
        <header><a href="/">${info.title}</a></header>
        <main>
          <h1>API</h1>
          <p>${info.summary}.</p>
          <p>${info.description}</p>
          <p>
            For machines: <a href="/api/openapi.json">OpenAPI</a>,
            <a href="/api/schemas/envelope.json">JSON Schema of the events</a>,
            <a href="/api/types.d.ts">types of TypeScript</a>.
          </p>
          <nav aria-label="Routes">${resources.map(linksTo)}</nav>
          ${resources.map(resourceSection)} ${schemasSection(components.schemas)}
        </main>
      </body>
    </html>`
  return page.toString()
}

interface Resource {
  name: string
  operations: [method: string, path: string, operation: Operation][]
}
type Operation = Document['paths'][string][string]

/** The routes by what follows `/api/`, in their order. */
function byResource(paths: Document['paths']): Resource[] {
  const resources = new Map<string, Resource['operations']>()
  for (const [path, methods] of Object.entries(paths)) {
    const name = path.split('/')[2] ?? ''
    const operations = resources.get(name) ?? []
    resources.set(name, operations)
    for (const [method, operation] of Object.entries(methods)) {
      operations.push([method, path, operation])
    }
  }
  return [...resources].map(([name, operations]) => ({ name, operations }))
}

const linksTo = ({ operations }: Resource) =>
  html`<ul>
    ${operations.map(
      ([method, path, { operationId, summary }]) =>
        html`<li>
          <a href="#${operationId}"
            ><span class="method">${method.toUpperCase()}</span> <code>${path}</code></a
          >
          <span>${summary}</span>
        </li>`,
    )}
  </ul>`

const resourceSection = ({ name, operations }: Resource) =>
  html`<section aria-labelledby="${name}">
    <h2 id="${name}">${name}</h2>
    ${operations.map(([method, path, operation]) => operationSection(method, path, operation))}
  </section>`

/** A link into one opens it, as it leads to what is hidden. */
const schemasSection = (schemas: Document['components']['schemas']) =>
  html`<section aria-labelledby="named-schemas">
    <h2 id="named-schemas">Schemas</h2>
    ${Object.entries(schemas).map(
      ([name, schema]) =>
        html`<details>
          <summary>${name}</summary>
          <div id="${schemaId(name)}">
            <p>${noteOf(schema)}</p>
            <div class="schema">${written(schema)}</div>
          </div>
        </details>`,
    )}
  </section>`
