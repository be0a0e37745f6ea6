import * as fc from 'fast-check'

/** Strings that have hurt somebody before. */
const awkward = [
  '',
  ' ',
  '0',
  '-1',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'pusher:error',
  'pusher_internal:subscription_succeeded',
  'null',
  '\u0000',
  '\ud800',
  '💥',
  'ß'.repeat(300),
  'x'.repeat(5_000),
]

export const awkwardText = fc.oneof(fc.constantFrom(...awkward), fc.string())

/** A value of JSON that is seldom what was expected. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e308, [], {}, [[]], [null], { length: -1 }),
  awkwardText,
  fc.jsonValue({ maxDepth: 3 }),
)

const deep = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`

/** Bytes that are no JSON, or JSON that nobody would send. */
export const junkBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string().map(encode),
  fc
    .constantFrom(
      '',
      'null',
      '0',
      '"x"',
      '[]',
      '{}',
      '{"event"',
      '\ufeff{}',
      '{"a":1}{"b":2}',
      '{"__proto__":{"polluted":true}}',
    )
    .map(encode),
  fc.constantFrom(...[100, 5_000, 10_000].map((depth) => deep('[', ']', depth))).map(encode),
  fc.constantFrom(...[100, 2_000].map((depth) => deep('{"a":', '}', depth))).map(encode),
  fc.constant(Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d)),
)

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The same JSON with one of its values, at any depth, replaced. */
export function spoiled<T>(valid: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.nat(), junk).map(([value, place, by]) => {
    const copy: unknown = structuredClone(value)
    const slots = slotsOf({ root: copy })
    return replaced(copy, slots[place % slots.length], by)
  })
}

interface Slot {
  holder: object
  key: string
}

function slotsOf(holder: object): Slot[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => {
    const inner = typeof value === 'object' && value !== null ? slotsOf(value) : []
    return [{ holder, key }, ...inner]
  })
}

function replaced(whole: unknown, slot: Slot | undefined, by: unknown): unknown {
  if (!slot || slot.key === 'root') return by
  Reflect.set(slot.holder, slot.key, by)
  return whole
}
