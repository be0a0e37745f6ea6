import { anything, assert, constantFrom, dictionary, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samples } from '../samples'
import type { NoticeFields } from '../payloads'
import { deedKey } from './deed'
import { deedOf } from './deed-of'
import { notices, topics } from './table'

const tfue = {
  broadcaster_user_id: '1',
  broadcaster_user_login: 'tfue',
  broadcaster_user_name: 'Tfue',
}
const ada = { user_id: '7', user_login: 'ada', user_name: 'Ada' }
const chatter = { chatter_user_id: '7', chatter_user_login: 'ada', chatter_user_name: 'Ada' }
const usd = { value: 2500, decimal_places: 2, currency: 'USD' }

/** A notice, and the topic's event that tells the same. */
type Pair<Name extends keyof NoticeFields> = [NoticeFields[Name], keyof typeof topics, object]

/** One for each row of the table: a row without one does not compile. */
const pairs: { readonly [Name in keyof typeof notices]: Pair<Name> } = {
  sub: [
    { sub_tier: '1000', duration_months: 1 },
    'channel.subscribe',
    { ...ada, ...tfue, tier: '1000', is_gift: false },
  ],
  resub: [
    {
      sub_plan: '2000',
      cumulative_months: 24,
      duration_months: 1,
      streak_months: null,
      is_gift: false,
      gifter_is_anonymous: null,
    },
    'channel.subscription.message',
    { ...samples['channel.subscription.message'](), ...ada, tier: '2000', cumulative_months: 24 },
  ],
  sub_gift: [
    {
      sub_tier: '1000',
      recipient_user_id: '9',
      recipient_user_login: 'noor',
      recipient_user_name: 'Noor',
      duration_months: 1,
      cumulative_total: null,
      community_gift_id: '5',
    },
    'channel.subscribe',
    { user_id: '9', user_login: 'noor', user_name: 'Noor', ...tfue, tier: '1000', is_gift: true },
  ],
  community_sub_gift: [
    { sub_tier: '1000', id: '5', total: 20, cumulative_total: null },
    'channel.subscription.gift',
    {
      ...samples['channel.subscription.gift'](),
      ...ada,
      is_anonymous: false,
      tier: '1000',
      total: 20,
    },
  ],
  raid: [
    { ...ada, viewer_count: 239, profile_image_url: '' },
    'channel.raid',
    {
      from_broadcaster_user_id: '7',
      from_broadcaster_user_login: 'ada',
      from_broadcaster_user_name: 'Ada',
      to_broadcaster_user_id: '1',
      to_broadcaster_user_login: 'tfue',
      to_broadcaster_user_name: 'Tfue',
      viewers: 240,
    },
  ],
  charity_donation: [
    { charity_name: 'Good', amount: usd },
    'channel.charity_campaign.donate',
    { ...samples['channel.charity_campaign.donate'](), ...ada, amount: usd },
  ],
}

const notification = (name: string, facts: unknown, fields: object = chatter) =>
  deedOf({
    type: 'channel.chat.notification',
    event: {
      ...samples['channel.chat.notification'](),
      ...fields,
      notice_type: name,
      [name]: facts,
    },
  })
const keyOf = (deed: ReturnType<typeof deedOf>) => deed && deedKey(deed)

describe('the table of deeds', () => {
  it.each(Object.entries(pairs))('reads one deed from notice %s and its topic', (name, pair) => {
    const [facts, type, event] = pair
    const [notice, topic] = [notification(name, facts), deedOf({ type, event })]
    expect(keyOf(notice)).toMatch(/\w+ \w+/)
    expect(keyOf(notice)).toBe(keyOf(topic))
    expect(notice).toMatchObject({ tier: topic?.tier, months: topic?.months })
  })

  it('reads one deed from both topics that tell of a cheer, which chat does not', () => {
    const cheer = deedOf({
      type: 'channel.cheer',
      event: { is_anonymous: true, user_id: null, bits: 100 },
    })
    const use = { type: 'cheer', user_id: '407665396', user_name: 'AnAnonymousCheerer' }
    const deed = deedOf({ type: 'channel.bits.use', event: { ...use, bits: '100' } })
    expect(cheer?.kind).toBe('cheer')
    expect(keyOf(deed)).toBe(keyOf(cheer))
  })

  it('names nobody for an anonymous gift, whichever way it is told', () => {
    const facts = { sub_tier: '1000', id: '5', total: 5, cumulative_total: null }
    const notice = notification('community_sub_gift', facts, {
      ...chatter,
      chatter_is_anonymous: true,
    })
    const topic = deedOf({
      type: 'channel.subscription.gift',
      event: { user_id: '274598607', user_name: 'AnAnonymousGifter', total: 5 },
    })
    expect([notice?.by, topic?.by]).toEqual([undefined, undefined])
    expect(keyOf(notice)).toBe(keyOf(topic))
  })

  it('tells deeds of other people and other sums apart', () => {
    const gift = (fields: object) =>
      keyOf(deedOf({ type: 'channel.subscription.gift', event: { ...ada, total: 5, ...fields } }))
    expect(gift({ user_id: '8' })).not.toBe(gift({}))
    expect(gift({ total: 6 })).not.toBe(gift({}))
    expect(gift({ total: '5' })).toBe(gift({}))
  })

  it('reads no deed from other events, and not from another channel’s in a shared chat', () => {
    expect(deedOf({ type: 'channel.update', event: ada })).toBeUndefined()
    expect(deedOf({ type: 'toString', event: ada })).toBeUndefined()
    expect(notification('announcement', { color: 'BLUE' })).toBeUndefined()
    expect(notification('constructor', {})).toBeUndefined()
    expect(notification('shared_chat_sub', pairs.sub[0])).toBeUndefined()
  })

  it('never throws, whatever a sender makes of a payload', () => {
    const type = constantFrom(...Object.keys(topics), 'channel.chat.notification')
    const field = constantFrom(
      'notice_type',
      'amount',
      'custom_power_up',
      'product',
      'user_id',
      'total',
      'bits',
      ...Object.keys(notices),
    )
    const value = oneof(anything(), constantFrom<unknown>(...Object.keys(notices)))
    const event = oneof(anything(), dictionary(field, value))
    assert(
      property(type, event, (name, payload) => {
        expect(deedOf({ type: name, event: payload })?.amount ?? 0).toSatisfy(Number.isFinite)
      }),
    )
  })

  it('reads every sample of its types', () => {
    for (const type of Object.keys(topics)) {
      const event = Object.entries(samples).find(([name]) => name === type)?.[1]()
      expect(deedOf({ type, event })?.by ?? deedOf({ type, event })?.to).toBeDefined()
    }
  })
})
