import { describe, expect, it } from 'vitest'
import { catalogue, isEventType } from '../catalogue'
import { isRecord } from '../record'
import { samples } from '.'

const files = import.meta.glob<{ event?: unknown; events?: unknown }>(
  '../../../tests/fixtures/twitch/samples/*.json',
  { eager: true, import: 'default' },
)

/** A payload's paths (`message.fragments[].text`) with the JSON kinds found at each. */
type Shape = Map<string, Set<string>>

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const addShape = (value: unknown, path: string, shape: Shape): Shape => {
  shape.set(path, (shape.get(path) ?? new Set()).add(kindOf(value)))
  if (Array.isArray(value)) for (const item of value) addShape(item, `${path}[]`, shape)
  else if (typeof value === 'object' && value !== null)
    for (const [key, field] of Object.entries(value)) addShape(field, `${path}.${key}`, shape)
  return shape
}

/**
 * Where an example of Twitch's documentation is at odds with its own table of fields, by which Twitch
 * sends: the types of other people's parsers follow the table.
 */
const corrections: Readonly<Record<string, (payload: Record<string, unknown>) => object>> = {
  'channel.ad_break.begin': (payload) => ({
    ...payload,
    duration_seconds: 60,
    is_automatic: false,
  }),
  'channel.chat.notification'(payload) {
    if (!isRecord(payload['resub'])) return payload
    const { sub_plan: sub_tier, ...resub } = payload['resub']
    return { ...payload, resub: { ...resub, sub_tier } }
  },
}

/** The documented payload of a version, and its variants, such as `channel.moderate.v2.3`. */
const documentedPayloads = (type: string, version: string): unknown[] => {
  const start = `/${type}.v${version}.`
  return Object.entries(files)
    .filter(([file]) => file.slice(file.lastIndexOf('/')).startsWith(start))
    .toSorted(([a], [b]) => a.length - b.length)
    .map(([, { event, events }]) => event ?? events)
    .map((payload) => (isRecord(payload) ? (corrections[type]?.(payload) ?? payload) : payload))
}

const parentOf = (path: string): string => path.replace(/(\[\]|\.[^.[\]]+)$/, '')

/** Whether `shape` says nothing of what is at `path`: null or an empty array stands above it. */
const isSilentOn = (shape: Shape, path: string): boolean => {
  const parent = parentOf(path)
  if (parent === path) return false
  const kinds = shape.get(parent)
  if (!kinds) return isSilentOn(shape, parent)
  return path.endsWith('[]') || !kinds.has('object')
}

const missingFrom = (shape: Shape, expected: Shape): string[] =>
  [...expected.keys()].filter((path) => !shape.has(path) && !isSilentOn(shape, path))

/** Paths where both have a value, but of other kinds. */
const clashes = (ours: Shape, documented: Shape): string[] =>
  [...ours].flatMap(([path, kinds]) => {
    const known = [...(documented.get(path) ?? [])].filter((kind) => kind !== 'null')
    const strangers = [...kinds].filter((kind) => kind !== 'null' && !known.includes(kind))
    return known.length > 0 && strangers.length > 0
      ? [`${path} is ${strangers.join('/')}, documented as ${known.join('/')}`]
      : []
  })

const types = Object.keys(samples).filter(isEventType)

describe('samples', () => {
  it('has one for every type', () => {
    expect(types.toSorted()).toEqual(Object.keys(catalogue).toSorted())
  })

  it.each(types)('has the fields of the documented %s, of the same kinds', (type) => {
    const [payload, ...variants] = documentedPayloads(type, catalogue[type].version)
    expect(payload).toBeDefined()
    const documented = addShape(payload, '', new Map())
    const ours = addShape(samples[type](), '', new Map())
    expect(missingFrom(ours, documented)).toEqual([])

    for (const variant of variants) addShape(variant, '', documented)
    expect(missingFrom(documented, ours)).toEqual([])
    expect(clashes(ours, documented)).toEqual([])
  })

  it('makes a fresh one each time', () => {
    expect(samples['stream.online']().id).not.toBe(samples['stream.online']().id)
    const { followed_at: followed } = samples['channel.follow']()
    expect(Math.abs(Date.now() - Date.parse(followed))).toBeLessThan(60_000)
  })
})
