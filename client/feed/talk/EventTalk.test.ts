// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { show } from '../../../tests/component'
import { feedEvent } from '../../../tests/feed-events'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import EventRow from '../EventRow.vue'
import { groupEvents } from '../groupEvents'

const showCard = (envelope: FeedEvent, props: object = {}, language: 'en' | 'fr' = 'en') =>
  show(EventRow, { props: { envelope, isFresh: false, ...props }, language })

describe('lines of chat', () => {
  const said = (name: string, words: string, fields: object = {}) =>
    feedEvent('channel.chat.message', {
      chatter_user_name: name,
      chatter_user_login: name.toLowerCase(),
      message_id: `${name} ${words}`,
      message: { text: words, fragments: [{ type: 'text', text: words }] },
      badges: [],
      ...fields,
    })
  /** The card of these, the oldest first. */
  const showLines = (lines: readonly FeedEvent[], language: 'en' | 'fr' = 'en') => {
    const at = '2026-11-21T12:00:00Z'
    const [entry] = groupEvents(lines.map((line) => ({ ...line, at })).toReversed())
    return showCard(entry?.lead ?? feedEvent('channel.follow'), { entry }, language)
  }

  it('of a minute say who wrote, and the last of them', async () => {
    const names = ['Ann', 'Ben', 'Cy', 'Dee', 'Ann']
    const { page } = await showLines(names.map((name, at) => said(name, `line ${at}`)))
    const card = await page.findByRole('article', { name: 'Ann, Ben and 2 others chatted' })
    expect(card.querySelector('.event-detail')?.textContent).toBe('Ann: line 4')
  })

  it.each([
    ['en', ['Ann', 'Ben'], 'Ann and Ben chatted'],
    ['en', ['Ann', 'Ann'], 'Ann chatted'],
    ['fr', ['Ann', 'Ben'], 'Ann et Ben ont discuté'],
    ['fr', ['Ann', 'Ben', 'Cy'], 'Ann, Ben et 1 autre ont discuté'],
  ] as const)('name those who wrote (%s: %s)', async (language, names, sentence) => {
    const lines = names.map((name, at) => said(name, `line ${at}`))
    const { page } = await showLines(lines, language)
    expect(await page.findByRole('article', { name: sentence })).toBeTruthy()
  })

  it('are all there when the card is opened, the newest last, and the latest first of many', async () => {
    const { page, user } = await showLines(
      Array.from({ length: 25 }, (_, at) => said('Ann', `line ${at}.`)),
    )
    await user.click(page.getByRole('button', { name: 'Details' }))
    const lines = async () => {
      await page.findByText(/line 24\./, { selector: '.event-talk *' })
      return [...document.querySelectorAll('.event-talk p')].map((one) => one.textContent)
    }
    expect((await lines()).at(0)).toContain('line 5.')
    expect((await lines()).at(-1)).toContain('line 24.')
    await user.click(page.getByRole('button', { name: 'Show 5 earlier' }))
    expect(await lines()).toHaveLength(25)
    expect(page.queryByRole('button', { name: 'Thanked' })).toBeNull()
  })

  it('show the badges that everybody knows, and leave the others out', async () => {
    const badges = ['moderator', 'hype-train', 'subscriber'].map((set_id) => ({ set_id, id: '1' }))
    const { page } = await showCard(said('Mo', 'hello', { badges: [...badges, null] }))
    expect(await page.findByRole('img', { name: 'Moderator' })).toBeTruthy()
    expect(page.getAllByRole('img').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Moderator',
      'Subscriber',
    ])
  })

  it('say why they are more than others', async () => {
    const { page } = await showCard(said('Ann', 'hello', { message_type: 'user_intro' }))
    expect(page.getByText('introduces themselves')).toBeTruthy()
  })
})
