import { html } from 'hono/html'
import type { Content, Operation } from './document'
import { noteOf, written } from './shape'

/** One route: what it is asked and what it answers. */
export const operationSection = (method: string, path: string, operation: Operation) => {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  return html`<article id="${operationId}" aria-labelledby="${operationId}-title">
    <h3 id="${operationId}-title">
      <span class="method">${method.toUpperCase()}</span> <code>${path}</code>
    </h3>
    <p>${summary}.</p>
    ${description && html`<p>${description}</p>`} ${tokenNote(operation)}
    ${parameters.length > 0 && parameterTable(parameters)}
    ${
      requestBody &&
      html`<h4>Body</h4>
        ${bodyOf(requestBody.content)}`
    }
    <h4>Answers</h4>
    <dl>
      ${Object.entries(responses).map(
        ([status, { description: meaning, content }]) =>
          html`<dt>${status}</dt>
            <dd>${meaning} ${bodyOf(content)}</dd>`,
      )}
    </dl>
  </article>`
}

function tokenNote({ security }: Operation) {
  if (!security) return ''
  const isOptional = security.some((scheme) => Object.keys(scheme).length === 0)
  return html`<p class="token">
    ${isOptional ? 'Takes' : 'Needs'} <code>Authorization: Bearer &lt;token&gt;</code>${
      isOptional ? ', but does without' : ''
    }.
  </p>`
}

const parameterTable = (parameters: Operation['parameters']) =>
  html`<h4>Parameters</h4>
    <ul>
      ${parameters.map(({ name, in: place, required, description, schema }) => {
        const note = [description, noteOf(schema)].filter(Boolean).join('; ')
        return html`<li>
          <code>${name}</code> in the ${place},
          ${required ? '' : 'optional: '}<code>${written(schema)}</code>${note && `: ${note}`}
        </li>`
      })}
    </ul>`

const bodyOf = (content: Content) =>
  Object.entries(content ?? {}).map(
    ([type, { schema }]) =>
      html`<span class="type">${type}</span>
        <div class="${schema.$ref ? 'name' : 'schema'}">${written(schema)}</div>`,
  )
