import * as v from 'valibot'

/** As much of JSON Schema as the page shows. */
export interface Shape {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: Shape | boolean
  items?: Shape
  description?: string
  format?: string
  pattern?: string
  examples?: unknown[]
}

const text = v.optional(v.string())
const values = v.optional(v.array(v.unknown()))
const shape: v.GenericSchema<Shape> = v.object({
  $ref: text,
  type: v.optional(v.union([v.string(), v.array(v.string())])),
  const: v.optional(v.unknown()),
  enum: values,
  anyOf: v.optional(v.array(v.lazy(() => shape))),
  properties: v.optional(
    v.record(
      v.string(),
      v.lazy(() => shape),
    ),
  ),
  required: v.optional(v.array(v.string())),
  additionalProperties: v.optional(v.union([v.boolean(), v.lazy(() => shape)])),
  items: v.optional(v.lazy(() => shape)),
  description: text,
  format: text,
  pattern: text,
  examples: values,
})

const content = v.optional(v.record(v.string(), v.object({ schema: shape })))

const operation = v.object({
  operationId: v.string(),
  summary: v.string(),
  description: text,
  security: v.optional(v.array(v.record(v.string(), v.unknown()))),
  parameters: v.array(
    v.object({
      name: v.string(),
      in: v.string(),
      required: v.optional(v.boolean(), false),
      description: text,
      schema: shape,
    }),
  ),
  requestBody: v.optional(v.object({ content })),
  responses: v.record(v.string(), v.object({ description: v.string(), content })),
})
export type Operation = v.InferOutput<typeof operation>
export type Content = v.InferOutput<typeof content>

/** As much of an OpenAPI document as the page shows. */
export const documentSchema = v.object({
  info: v.object({ title: v.string(), summary: v.string(), description: v.string() }),
  paths: v.record(v.string(), v.record(v.string(), operation)),
  components: v.object({ schemas: v.record(v.string(), shape) }),
})
export type Document = v.InferOutput<typeof documentSchema>
