import { expect, it } from 'vitest'
import { catchUp, MAX_ANSWER_BYTES } from './catch-up'
import { createHistory } from './history'

const LONG = 'x'.repeat(MAX_ANSWER_BYTES / 4)

/** A history in which these channels hold so many events of a quarter of an answer each. */
function historyOf(events: Record<string, number>) {
  const history = createHistory('e', () => 0)
  for (const [channel, count] of Object.entries(events)) {
    for (let n = 1; n <= count; n++) {
      history.append(channel, { id: `${channel} ${n}`, receivedAt: n }, () => LONG)
    }
  }
  return history
}

it.each<Record<string, number>>([{ tfue: 10 }, { tfue: 10, 'private-tfue': 3 }, { tfue: 2 }])(
  'tells %j in answers of about a megabyte, each event once',
  (held) => {
    const history = historyOf(held)
    const heard: string[] = []
    for (let after = 0, more = true; more;) {
      const part = catchUp(history, Object.keys(held), { epochs: ['e'], after: [after] })
      expect(part.complete).toBe(true)
      expect(part.events.length).toBeLessThanOrEqual(4)
      heard.push(...part.events.map(({ id }) => id))
      after = Math.max(after, ...part.events.map(({ seq }) => seq))
      more = part.more
    }
    const all = Object.entries(held).flatMap(([channel, count]) =>
      Array.from({ length: count }, (_, index) => `${channel} ${index + 1}`),
    )
    expect(heard.toSorted()).toEqual(all.toSorted())
  },
)

it('tells an event alone that is more than an answer holds', () => {
  const history = createHistory('e', () => 0)
  for (const id of ['a', 'b']) {
    history.append('tfue', { id, receivedAt: 1 }, () => 'x'.repeat(MAX_ANSWER_BYTES + 1))
  }
  const { events, more } = catchUp(history, ['tfue'], { epochs: [], after: [] })
  expect(events.map(({ id }) => id)).toEqual(['a'])
  expect(more).toBe(true)
})
