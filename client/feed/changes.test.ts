import { describe, expect, it } from 'vitest'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { newestFirst } from '../../api/shared/listen/order'
import type { ChannelUpdate } from '../../api/shared/payloads'
import { plain } from '../language/phrase'
import { stateBefore, statesBefore, withStates, type StartOf } from './changes'
import { describe as describeEvent } from './describe'
import { groupEvents } from './groupEvents'
import { en } from './sentences/fixtures/en'
import { fr } from './sentences/fixtures/fr'

const noon = Date.parse('2026-11-21T12:00:00Z')
const run = {
  title: 'Morning run',
  language: 'en',
  category_id: '1',
  category_name: 'Celeste',
  content_classification_labels: [],
}

/** An update of Tfue's, so many seconds after noon. */
const update = (second: number, event: Partial<ChannelUpdate>, overrides: object = {}): FeedEvent =>
  ({
    channel: 'tfue',
    id: `e${second}`,
    seq: second,
    epoch: 'one',
    type: 'channel.update',
    version: '2',
    at: new Date(noon + second * 1000).toISOString(),
    receivedAt: noon + second * 1000 + 5,
    origin: 'twitch',
    streamer: { id: '1002', login: 'tfue', name: 'Tfue' },
    event: { ...run, ...event },
    ...overrides,
  }) as FeedEvent

/** What the cards of a feed say, oldest first. */
function told(events: readonly FeedEvent[], startOf?: StartOf, locale = en): string[] {
  const newest = newestFirst(events)
  const cards = withStates(groupEvents(newest), statesBefore(newest, startOf))
  return cards.toReversed().map((card) => {
    const { sentence, detail } = describeEvent(card.lead, locale, card)
    return plain(sentence).replaceAll('\u202f', ' ') + (detail ? ` (${detail})` : '')
  })
}

const chatting = { category_name: 'Just Chatting' }
const mature = { ...chatting, content_classification_labels: ['MatureGame'] }
const series = [
  update(0, {}),
  update(10, chatting),
  update(20, mature),
  update(30, { ...mature, language: 'fr' }),
  update(40, { ...chatting, title: 'Evening run' }),
  update(50, { title: 'Evening run', category_name: '' }),
  update(60, { title: '', category_name: 'Art' }),
]

describe('a change of a channel', () => {
  it('tells what has changed since the event before', () => {
    expect(told(series)).toEqual([
      'Now: Morning run · Celeste',
      'Category changed to Just Chatting (Morning run)',
      'Labels changed to Mature Game (Morning run · Just Chatting)',
      'Language changed to French (Morning run · Just Chatting)',
      'Title changed to Evening run · Language changed to English · Labels were removed (Just Chatting)',
      'Category was cleared (Evening run)',
      'Title was cleared · Category changed to Art',
    ])
  })

  it('tells it in French', () => {
    expect(told(series, undefined, fr)).toEqual([
      'Actuellement : Morning run · Celeste',
      'Nouvelle catégorie : Just Chatting (Morning run)',
      'Nouveaux avertissements : jeu pour public averti (Morning run · Just Chatting)',
      'Nouvelle langue : français (Morning run · Just Chatting)',
      'Nouveau titre : Evening run · Nouvelle langue : anglais · Les avertissements ont été retirés (Just Chatting)',
      'La catégorie a été effacée (Evening run)',
      'Le titre a été effacé · Nouvelle catégorie : Art',
    ])
  })

  it('tells the same in whatever order the events come', () => {
    expect(told(series.toReversed())).toEqual(told(series))
  })

  it('tells what has changed since the page began to watch', () => {
    const state = { title: 'Morning run', category_name: 'Celeste' }
    const startOf: StartOf = () => ({ at: noon - 1_000, state })
    expect(told([update(0, chatting)], startOf)).toEqual([
      'Category changed to Just Chatting (Morning run)',
    ])
    // What was before is no news to what came later.
    expect(told([update(-60, { title: 'Old' }), update(0, chatting)], startOf)).toEqual([
      'Now: Old · Celeste',
      'Category changed to Just Chatting (Morning run)',
    ])
    const late: StartOf = () => ({ at: noon + 1_000, state })
    expect(told([update(0, chatting)], late)).toEqual(['Now: Morning run · Just Chatting'])
  })

  it('says how it is now where nothing that is known has changed', () => {
    expect(told([update(0, {}), update(1, {})])[1]).toBe('Now: Morning run · Celeste')
    expect(told([update(0, { title: '', category_name: '' })])).toEqual([
      'Something about the channel changed',
    ])
  })

  it('is none against what was only tried out, or against another channel', () => {
    const test = update(1, { title: 'A test' }, { origin: 'test' })
    expect(told([update(0, {}), test, update(2, chatting)])).toEqual([
      'Now: Morning run · Celeste',
      'Title changed to A test (Celeste)',
      'Category changed to Just Chatting (Morning run)',
    ])
    const ninja = update(1, chatting, { streamer: { id: '2', login: 'ninja', name: 'Ninja' } })
    expect(told([update(0, {}), ninja])[1]).toBe('Now: Morning run · Just Chatting')
  })

  it('leaves a card as it is for as long as nothing else becomes known', () => {
    const events = newestFirst([update(0, {}), update(1, chatting)])
    const cards = () => withStates(groupEvents(events), statesBefore(events))
    expect(cards()[0]).toBe(cards()[0])
  })

  it('is known to who hears of one event alone', () => {
    const events = [update(0, {}), update(1, chatting)]
    expect(stateBefore(update(1, chatting), () => events)).toMatchObject({
      category_name: 'Celeste',
    })
  })
})
