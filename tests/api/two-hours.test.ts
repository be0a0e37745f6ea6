import { describe, expect, it } from 'vitest'
import { anyDeedOf } from '../../api/shared/deeds/deed-of'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { describe as describeEvent, type Described } from '../../client/feed/describe'
import { describeEntry } from '../../client/feed/folds/describeEntry'
import type { Entry } from '../../client/feed/entry'
import { groupEvents } from '../../client/feed/groupEvents'
import { valuesIn } from '../../client/feed/sentences/fixtures/describerIn'
import { en } from '../../client/feed/sentences/fixtures/en'
import { fr } from '../../client/feed/sentences/fixtures/fr'
import { texts as enTexts } from '../../client/feed/folds/texts/en'
import { texts as frTexts } from '../../client/feed/folds/texts/fr'
import { plain } from '../../client/language/phrase'
import { countedIn } from '../../client/numbers/deeds'
import { totalsOf } from '../../client/numbers/totals'
import { twoHoursOf } from '../two-hours'

const alone = twoHoursOf(['tfue'], 1)
const together = twoHoursOf(['tfue', 'ninja'], 2)
const ofType = (events: readonly FeedEvent[], type: string) =>
  events.filter((event) => event.type === type)
const textOf = (event: FeedEvent, field: string) =>
  valuesIn(event.event).find(({ key }) => key === field)?.value ?? ''

describe.each([
  ['one streamer', alone],
  ['two together', together],
])('two hours of %s', (_, events) => {
  const cards = groupEvents(events)
  const leads = cards.map(({ lead }) => lead)

  it('hold much, and all of it on a card', () => {
    expect(events.length).toBeGreaterThan(1_500)
    expect(cards.flatMap((card) => card.events)).toHaveLength(events.length)
  })

  it('have no card for what only tells again', () => {
    const echoes = leads.filter((lead) => {
      const kind = anyDeedOf(lead)?.kind
      const isChat = lead.type.startsWith('channel.chat.')
      return (
        kind === 'gifted' ||
        (isChat && kind !== undefined && kind !== 'message') ||
        lead.type === 'channel.bits.use'
      )
    })
    expect(echoes.map(({ type, event }) => ({ type, event }))).toEqual([])
  })

  it.each(['channel.subscription.gift', 'channel.cheer', 'channel.charity_campaign.donate'])(
    'have a card for each %s',
    (type) => {
      expect(ofType(events, type).length).toBeGreaterThan(5)
      expect(ofType(leads, type)).toHaveLength(ofType(events, type).length)
    },
  )

  it('tell each raid once, on whichever channels it is told', () => {
    const raids = ofType(leads, 'channel.raid').map(
      (raid) =>
        `${textOf(raid, 'from_broadcaster_user_id')} ${textOf(raid, 'to_broadcaster_user_id')} ${textOf(raid, 'viewers')}`,
    )
    expect(raids.length).toBeGreaterThan(5)
    expect(new Set(raids).size).toBe(raids.length)
  })

  it('let nobody subscribe, be given a sub or follow twice on a channel', () => {
    for (const kinds of [['sub', 'resub', 'gifted'], ['follow']]) {
      const people = cards.flatMap((card) => {
        const found = card.events.flatMap((event) => {
          const { kind = '', by, to } = anyDeedOf(event) ?? {}
          return kinds.includes(kind) ? [`${event.streamer.login} ${(to ?? by)?.id}`] : []
        })
        return [...new Set(found)]
      })
      expect(people.length).toBeGreaterThan(50)
      expect(people.filter((one, at) => people.indexOf(one) !== at)).toEqual([])
    }
  })

  it('add up to what the topics tell', () => {
    const totals = totalsOf(countedIn(events))
    const sum = (type: string, field: string) =>
      ofType(events, type).reduce((all, event) => all + Number(textOf(event, field)), 0)
    const subscribed = ofType(events, 'channel.subscribe')
    const own = subscribed.filter((event) => textOf(event, 'is_gift') === 'false').length
    const again = ofType(events, 'channel.subscription.message')
    const resubs = again.filter((event) => textOf(event, 'cumulative_months') !== '1').length
    const gifts = sum('channel.subscription.gift', 'total')
    expect(totals).toMatchObject({ subs: own + gifts + resubs, gifts, resubs })
    expect(totals.bits).toBe(sum('channel.cheer', 'bits'))
  })

  describe.each([
    ['English', en, enTexts],
    ['French', fr, frTexts],
  ])('in %s', (_language, locale, texts) => {
    const tell = (event: Described) => describeEvent(event, locale)
    const read = (card: Entry) => {
      const lead = tell(card.lead)
      const { sentence, detail } = describeEntry(card, lead, tell, texts)
      const parts = card.events.map((event) => tell(event))
      return [{ sentence, detail }, ...parts].map(
        (one) => `${plain(one.sentence)} ${one.detail ?? ''}`,
      )
    }

    it('tell nothing that is unknown as a fact, and no raw id', () => {
      const unknown =
        /undefined|null|NaN|\[object|Invalid|Infinity|anonym|someone|something|quelqu’un|quelque chose|\b(some|many|nothing|plusieurs|rien)\b|level one|niveau un\b|no votes|aucun vote/i
      const wrong = cards.flatMap((card) => {
        const values = card.events.flatMap((event) => valuesIn(event.event))
        const ids = values.filter(({ key, value }) => /(^|_)id$/.test(key) && value.length > 4)
        const told = values.map(({ value }) => value).filter((value) => /^\D{4,}$/.test(value))
        const ours = (text: string) =>
          told.reduce((left, value) => left.replaceAll(value, '…'), text)
        return read(card).filter(
          (text) => unknown.test(ours(text)) || ids.some(({ value }) => text.includes(value)),
        )
      })
      expect([...new Set(wrong)]).toEqual([])
    })
  })
})
