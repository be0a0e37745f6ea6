import { catalogue } from '../shared/catalogue'
import { definitions, payloadSchemas, type JsonSchema } from '../shared/schemas'
import { complete, integer, text, type Schema } from './schema'

/** Schemas by name, and the way to point at one. */
export interface SchemaSet {
  schemas: Record<string, Schema>
  refTo: (name: string) => Schema
}

/** The name under which the envelope of a type stands. */
export const envelopeName = (type: string): string => `envelope.${type}`

/**
 * JSON Schemas (2020-12) of the envelope and of every payload. Lists of values are open: Twitch adds
 * to them without notice.
 * @param base where the schemas stand in the document: `#/components/schemas/`
 */
export function eventSchemas(base: string): SchemaSet {
  const refTo = (name: string): Schema => ({ $ref: `${base}${name}` })
  const rewritten = (schema: JsonSchema): Schema => rewrite(schema, base)
  const payloads = Object.entries(payloadSchemas)
  return {
    refTo,
    schemas: {
      ...Object.fromEntries(
        Object.entries(definitions).map(([name, schema]) => [name, rewritten(schema)]),
      ),
      ...Object.fromEntries(
        payloads.map(([type, payload]) => [
          envelopeName(type),
          envelopeOf(type, rewritten(payload)),
        ]),
      ),
      Envelope: {
        description: 'What travels on Pusher as an event’s data, whatever its type.',
        ...complete(envelopeFields(text, {})),
      },
      AnyEnvelope: {
        description: 'An envelope of a known type, or of one that Twitch has added since.',
        anyOf: [...payloads.map(([type]) => refTo(envelopeName(type))), refTo('Envelope')],
      },
      Streamer: complete({ id: text, login: text, name: text }),
    },
  }

  function envelopeOf(type: string, payload: Schema): Schema {
    const known = Object.entries(catalogue).find(([name]) => name === type)?.[1]
    return {
      description: `${type}, version ${known?.version}; for ${audiences[known?.audience ?? 'public']}.`,
      ...complete(envelopeFields({ const: type }, payload)),
    }
  }

  function envelopeFields(type: Schema, event: Schema): Record<string, Schema> {
    return {
      id: { ...text, description: 'Twitch-Eventsub-Message-Id: the same event has the same id.' },
      seq: { ...integer, description: '1, 2, 3… per Pusher channel, within an epoch.' },
      epoch: { ...text, description: 'Changes when the API restarts; seq starts again then.' },
      type,
      version: text,
      at: { ...text, format: 'date-time' },
      receivedAt: { type: 'number', description: 'ms since 1970' },
      origin: { enum: ['twitch', 'test', 'replay'] },
      streamer: refTo('Streamer'),
      event,
    }
  }
}

const audiences = {
  public: 'everybody',
  broadcaster: 'the broadcaster only',
  moderator: 'the broadcaster and the moderators',
  nobody: 'nobody: it belongs to no channel',
} as const

/** Points references into the document, and opens lists of values. */
function rewrite(schema: JsonSchema, base: string): Schema {
  const { $ref, enum: choices, properties, items, anyOf, additionalProperties, ...rest } = schema
  const inner = (one: JsonSchema) => rewrite(one, base)
  return {
    ...($ref && { $ref: base + $ref.slice('#/definitions/'.length) }),
    ...(choices ? { ...rest, examples: choices } : rest),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, inner(property)]),
      ),
    }),
    ...(items && { items: inner(items) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object'
          ? inner(additionalProperties)
          : additionalProperties,
    }),
  }
}
