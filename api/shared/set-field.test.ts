import { expect, it } from 'vitest'
import { setField } from './set-field'

const event = {
  viewers: 1,
  name: 'Ada',
  is_gift: false,
  message: { text: '' },
  list: [{ n: 1 }],
  none: null,
}

it.each([
  ['viewers', '240', { viewers: 240 }],
  ['name', '1000', { name: '1000' }],
  ['is_gift', 'true', { is_gift: true }],
  ['message.text', 'a=b', { message: { text: 'a=b' } }],
  ['list.0.n', '7', { list: [{ n: 7 }] }],
  ['none', '{"a":1}', { none: { a: 1 } }],
])('sets %s to the kind that it has', (path, text, changed) => {
  expect(setField(event, path, text)).toEqual({ ...event, ...changed })
})

it.each([
  ['viewer', '1', /no field "viewer".*viewers/],
  ['viewers', 'many', /viewers must be a number/],
  ['is_gift', '1', /true or false/],
  ['message.body', 'x', /no field "body".*text/],
  ['name.first', 'x', /"name" has no fields/],
  ['none', '{', /JSON/],
])('says what is wrong with %s=%s', (path, text, words) => {
  expect(() => setField(event, path, text)).toThrow(words)
})
