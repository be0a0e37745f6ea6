// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { show, waitFor } from '../../../tests/component'
import { feedEvent } from '../../../tests/feed-events'
import type { FeedEvent } from '../../../api/shared/listen/feed-event'
import EventRow from '../EventRow.vue'

const fetched = vi.fn<typeof fetch>()
// Nobody is known at Twitch, where a test says nothing else.
beforeEach(() => {
  fetched.mockReset()
  fetched.mockImplementation(async () => new Response('', { status: 404 }))
  vi.stubGlobal('fetch', fetched)
})

const showCard = (envelope: FeedEvent) => show(EventRow, { props: { envelope, isFresh: false } })

describe('a raider', () => {
  const raider = {
    id: '7',
    login: 'margaret',
    name: 'Margaret',
    avatar: '/margaret.svg',
    title: 'any% practice',
    category: 'Celeste',
    stream: { viewers: 240, startedAt: '2026-11-21T12:00:00Z' },
    offlineSince: null,
  }
  const knows = () => fetched.mockImplementation(async () => Response.json(raider))

  it('is shown with what they were playing, their face and that they are live', async () => {
    knows()
    const { page } = await showCard(feedEvent('channel.raid'))
    expect(await page.findByText('was playing Celeste · “any% practice”')).toBeTruthy()
    expect(fetched.mock.lastCall?.[0]).toBe('/api/streamers/margaret')
    const face = await waitFor(() => {
      const picture = page.getByRole('article').querySelector('.event-face img')
      if (!picture) throw new Error('No picture yet')
      return picture
    })
    expect(face.getAttribute('src')).toBe('/margaret.svg')
    expect(page.getByText('Live')).toBeTruthy()
  })

  it('of whom nobody knows anything is told all the same', async () => {
    const { page } = await showCard(feedEvent('channel.raid'))
    await waitFor(() => expect(fetched).toHaveBeenCalledOnce())
    await page.findByRole('link', { name: 'Watch Margaret' })
    // The room for it stays: what stands below would move.
    expect(document.querySelector('.event-detail')?.textContent?.trim()).toBe('')
  })

  it('of long ago is not asked for: by now they play something else', async () => {
    knows()
    const at = new Date(Date.now() - 3_600_000).toISOString()
    const { page } = await showCard(feedEvent('channel.raid', {}, { at }))
    await page.findByRole('link', { name: 'Watch Margaret' })
    await vi.dynamicImportSettled()
    expect(fetched).not.toHaveBeenCalled()
  })
})
