import { describe, expect, it } from 'vitest'
import { readBody } from './body'

const read = (text: string) => readBody(Buffer.from(text))

describe('a body', () => {
  it.each([
    ['{"subscription":{"type":"a"},"event":{"b":1}}', '{"b":1}'],
    ['{"subscription":{"type":"a"},"event":{"b":",\\"event\\":{}"}}', '{"b":",\\"event\\":{}"}'],
    ['{"subscription":{},"event":{"b":{"c":1}}}', '{"b":{"c":1}}'],
    ['{"subscription":{"type":"x,\\"event\\":{"},"event":{"b":1}}', '{"b":1}'],
  ])('%s is read, and its event is there as it was sent', (text, eventJson) => {
    expect(read(text)).toEqual({ value: JSON.parse(text), eventJson })
  })

  it.each([
    '{"event":{"b":1},"subscription":{"type":"a"}}',
    '{"subscription":{"type":"a","event":{"b":1}}}',
    '{"subscription":{"type":"a","event":{"b":1},"c":{}}}',
    '{"subscription":{"type":"a"},"event":{"b":1},"c":{}}',
    '{"subscription":{"type":"a"},\n"event":{"b":1}}',
    '{"subscription":{"type":"a"},"event":{\r"b":1}}',
    '[{"a":1,"event":{}}]',
    '{"subscription":{"type":"a"},"event":null}',
    '{"challenge":"a"}',
    'null',
  ])('%s is read as JSON is', (text) => {
    expect(read(text)).toEqual({ value: JSON.parse(text) })
  })

  it('has the last of two events', () => {
    const text = '{"event":{"a":1},"subscription":{},"event":{"a":2}}'
    expect(read(text).value).toEqual(JSON.parse(text))
  })

  it.each(['{"subscription":{},"event":{"a":}}', '{"subscription":{,"event":{}}', '{}}', ''])(
    '%s is not JSON',
    (text) => {
      expect(() => read(text)).toThrow('JSON')
    },
  )
})
