import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, isEventType } from './catalogue'
import { checkEvent } from './check'
import { fieldsOf } from './fields'
import { samples } from './samples'
import type { EventType } from './types'
import { payloadSchemas } from './schemas'
import { file, schemasOfTypes } from '../eventsub/write-schemas.mjs'

const types = Object.keys(catalogue).filter(isEventType)
const sampleOf = (type: EventType) => samples[type]()

describe('the schemas', () => {
  it('are what the types say: npm run schemas', () => {
    expect(readFileSync(file, 'utf8')).toBe(schemasOfTypes())
    // It compiles all payloads.
  }, 60_000)

  it('are there for each type of the catalogue', () => {
    expect(Object.keys(payloadSchemas).toSorted()).toEqual(types.toSorted())
  })

  it.each(types)('find nothing wrong with the sample of %s', (type) => {
    expect(checkEvent(type, sampleOf(type))).toEqual([])
  })
})

describe('a check', () => {
  it.each([
    ['channel.subscribe', { tier: '9000' }, '`tier` must be 1000, 2000 or 3000'],
    ['channel.subscribe', { tier: 1000 }, '`tier` must be 1000, 2000 or 3000'],
    ['channel.subscribe', { is_gift: 'no' }, '`is_gift` must be true or false'],
    ['channel.raid', { viewers: '240' }, '`viewers` must be a number'],
    ['channel.raid', { viewers: null }, '`viewers` must be a number, not null'],
    ['channel.raid', { viewer: 3 }, 'There is no field `viewer`: did you mean `viewers`?'],
    ['channel.raid', { colour: 'red' }, 'There is no field `colour`'],
    ['channel.poll.begin', { choices: [{ title: 3 }] }, '`choices.0.title` must be a text'],
    ['channel.poll.begin', { choices: {} }, '`choices` must be a list'],
    [
      'channel.subscription.message',
      { message: 'hi' },
      '`message` must be an object with text, emotes',
    ],
    [
      'stream.online',
      { started_at: 'today' },
      '`started_at` must be a time such as 2026-11-21T12:00:00Z',
    ],
    ['channel.raid', [], 'The event must be an object'],
  ] as const)('of %s says what is wrong with %j', (type, event, message) => {
    expect(checkEvent(type, event).map((problem) => problem.message)).toEqual([message])
  })

  it('takes null where Twitch sends it', () => {
    expect(
      checkEvent('channel.subscription.gift', { user_name: null, cumulative_total: null }),
    ).toEqual([])
  })
})

describe('the fields of a type', () => {
  it('have their kinds, choices and descriptions', () => {
    const fields = fieldsOf('channel.subscription.message')
    expect(fields.find(({ path }) => path === 'tier')).toMatchObject({
      kind: 'choice',
      choices: ['1000', '2000', '3000'],
    })
    expect(fields.find(({ path }) => path === 'message.text')).toMatchObject({ kind: 'text' })
    expect(fields.find(({ path }) => path === 'streak_months')).toMatchObject({
      kind: 'number',
      isNullable: true,
      description: 'Null when not shared.',
    })
  })

  // A list has none, and the notices of a shared chat are those of a chat once more.
  const listed = types.filter((type) => !Array.isArray(sampleOf(type)))
  it.each(listed)('cover the sample of %s', (type) => {
    const names = Object.keys(sampleOf(type)).filter((name) => !name.startsWith('shared_chat_'))
    const paths = fieldsOf(type).map(({ path }) => path.split('.')[0])
    expect(paths).toEqual(expect.arrayContaining(names))
  })
})
