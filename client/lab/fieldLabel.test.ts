import { describe, expect, it } from 'vitest'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import { fieldsOf } from '../../api/shared/fields'
import { fieldLabel } from './fieldLabel'
import { texts as en } from './texts/en'
import { texts as fr } from './texts/fr'

describe.each([
  ['English', en.fields],
  ['French', fr.fields],
])('the fields of events in %s', (_, words) => {
  it('have words of their own, every one', () => {
    const wordless = Object.keys(catalogue)
      .filter(isEventType)
      .flatMap((type) =>
        fieldsOf(type)
          .map(({ path }) => path)
          .filter((path) => fieldLabel(words, type, path) === path),
      )
    expect(wordless).toEqual([])
  })
})

it.each([
  ['channel.raid', 'from_broadcaster_user_name', 'Raider'],
  ['channel.raid', 'from_broadcaster_user_login', 'Raider (login)'],
  ['channel.raid', 'viewers', 'Viewers'],
  ['channel.cheer', 'message', 'Message'],
  ['channel.subscription.message', 'message.text', 'Message'],
  ['channel.charity_campaign.donate', 'amount.currency', 'Currency'],
] as const)('in %s, %s is called %s', (type, path, label) => {
  expect(fieldLabel(en.fields, type, path)).toBe(label)
})

it('keeps the path of a field that nobody knows', () => {
  expect(fieldLabel(en.fields, 'channel.raid', 'brand_new')).toBe('brand_new')
})
