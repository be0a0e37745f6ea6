// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { show, waitFor, within } from '../../tests/component'
import { catalogue } from '../../api/shared/catalogue'
import type { EventType } from '../../api/shared/types'
import type { Topic } from '../api'
import { useSession } from '../session/session'
import TopicsPanel from './TopicsPanel.vue'

const topic = (type: EventType, status: Topic['status'], fields: Partial<Topic> = {}): Topic => ({
  type,
  status,
  scopes: catalogue[type].scopes,
  ...fields,
})
const some = [
  topic('stream.online', 'live'),
  topic('channel.update', 'pending'),
  topic('channel.follow', 'needs-consent'),
  topic('channel.subscribe', 'needs-consent'),
]

async function showPanel(
  props: object = {},
  { at = '/watch/tfue', language = 'en' as 'en' | 'fr' } = {},
) {
  const shown = await show(TopicsPanel, {
    at,
    language,
    props: {
      login: 'tfue',
      name: 'Tfue',
      topics: some,
      cost: undefined,
      problem: undefined,
      isAsking: false,
      ...props,
    },
  })
  const row = (title: string) => {
    const found = shown.page.getByText(title).closest('li')
    if (!found) throw new Error(`${title} is no row`)
    return found
  }
  return { ...shown, row }
}

/** Who is logged in, on the page that is shown. */
function logIn(login: string, scopes: string[] = []) {
  useSession().viewer = { login, userId: '1', scopes, expiresIn: 3600, isOperator: false }
}

/** The scopes that Twitch is asked for, in order. */
function asked(page: Awaited<ReturnType<typeof show>>['page']) {
  const href = page.getByRole('link', { name: 'Continue to Twitch' }).getAttribute('href') ?? ''
  return new URL(href, 'http://here').searchParams.get('scopes')?.split(' ').toSorted()
}

describe('the topics of a streamer', () => {
  it('are listed by kind, each with how it stands', async () => {
    const { page, row } = await showPanel()
    expect(page.getByRole('dialog', { name: 'Event types for Tfue' })).toBeTruthy()
    expect(row('Stream online').textContent).toContain('Active')
    expect(row('Channel update').textContent).toContain('Waiting for Twitch…')
    expect(row('Follow').textContent).toContain('Needs Tfue’s consent to see who follows')
    expect(page.getByText('1 of 2')).toBeTruthy()
  })

  it('that do not work say why, and can be tried again', async () => {
    const failed = topic('channel.raid', 'failed', { reason: 'Twitch is too busy' })
    const { row, user, emitted } = await showPanel({ topics: [failed] })
    expect(row('Raid').textContent).toContain('Twitch is too busy')
    await user.click(within(row('Raid')).getByRole('button', { name: 'Try again' }))
    expect(emitted('retry')).toHaveLength(1)
  })

  it('that fail for no reason say just that', async () => {
    const { row } = await showPanel({ topics: [topic('channel.raid', 'failed')] })
    expect(row('Raid').textContent).toContain('Not working')
  })

  it('say that they are asked for while none is known', async () => {
    const { page, set } = await showPanel({ topics: [], isAsking: true })
    expect(page.getByRole('status').textContent).toBe('Checking with Twitch…')
    await set({ topics: some, isAsking: false })
    expect(page.queryByText('Checking with Twitch…')).toBeNull()
  })

  it('tell why they could not be asked for, and can be asked for again', async () => {
    const problem = { code: 'twitch-unavailable', message: '' }
    const { page, user, emitted } = await showPanel({ topics: [], problem })
    const alert = page.getByRole('alert')
    await within(alert).findByText(/Twitch isn’t responding right now/)
    expect(alert.textContent).toContain('Twitch isn’t responding right now')
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(emitted('retry')).toHaveLength(1)
  })

  it('leave it to the setup page what they cost', async () => {
    const { page } = await showPanel({ cost: { total: 12, max: 10_000 } })
    expect(page.queryByText(/subscription points/)).toBeNull()
  })
})

describe('consent', () => {
  it('of another is asked for by a link, and moderators may give theirs', async () => {
    const { page } = await showPanel()
    expect(page.getByText(/\/watch\/tfue\?consent$/)).toBeTruthy()
    expect(page.getByRole('button', { name: 'Copy link for the streamer' })).toBeTruthy()
    expect(page.queryByRole('checkbox', { name: 'Subs and gifts' })).toBeNull()
    expect(page.getByText('Are you a moderator of this channel?').closest('details')?.open).toBe(
      false,
    )
  })

  it('of moderators is open for who came by the link', async () => {
    const { page } = await showPanel({}, { at: '/watch/tfue?consent' })
    expect(page.getByText('Are you a moderator of this channel?').closest('details')?.open).toBe(
      true,
    )
  })

  it('of one’s own is one trip for all that chat can see, and keeps what is granted', async () => {
    const { page, set } = await showPanel({
      topics: [...some, topic('channel.ban', 'needs-consent')],
    })
    logIn('tfue', ['user:read:email'])
    await set({})
    const box = (name: string) => page.getByRole<HTMLInputElement>('checkbox', { name })
    expect(box('All that chat can see').checked).toBe(true)
    expect(box('Subs and gifts').checked).toBe(true)
    expect(box('Moderation').checked).toBe(false)
    expect(asked(page)).toEqual([
      'channel:read:subscriptions',
      'moderator:read:followers',
      'user:read:email',
    ])
    expect(box('Subs and gifts').parentElement?.parentElement?.textContent).toContain(
      'see who subscribes',
    )
    expect(page.queryByRole('button', { name: 'Copy link for the streamer' })).toBeNull()
  })

  it('is asked for just what is chosen, and for nothing where nothing is', async () => {
    const { page, set, user } = await showPanel()
    logIn('tfue')
    await set({})
    const all = page.getByRole<HTMLInputElement>('checkbox', { name: 'All that chat can see' })
    await user.click(page.getByRole('checkbox', { name: 'Follows' }))
    await waitFor(() => expect([all.checked, all.indeterminate]).toEqual([false, true]))
    expect(asked(page)).toEqual(['channel:read:subscriptions'])
    await user.click(page.getByRole('checkbox', { name: 'Subs and gifts' }))
    expect(page.queryByRole('link', { name: 'Continue to Twitch' })).toBeNull()
    expect(
      page.getByRole<HTMLButtonElement>('button', { name: 'Continue to Twitch' }).disabled,
    ).toBe(true)
    await user.click(all)
    expect(asked(page)).toHaveLength(2)
  })

  it('tells afterwards what came of it, and what did not, with why', async () => {
    const { page, set } = await showPanel({
      topics: [
        topic('channel.follow', 'live'),
        topic('channel.subscribe', 'live'),
        topic('channel.subscription.gift', 'failed', { reason: 'Twitch is too busy' }),
        topic('channel.cheer', 'needs-consent'),
      ],
    })
    logIn('tfue', ['moderator:read:followers', 'channel:read:subscriptions'])
    await set({})
    const heading = page.getByRole('heading', { name: 'Allowed by you' })
    const rows = within(heading.parentElement ?? document.body).getAllByRole('listitem')
    const words = rows.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
    expect(words).toEqual([
      'Follows 1 of 1 on',
      'Subs and gifts 1 of 2 on · Gift subs: Twitch is too busy',
    ])
  })

  it('of one’s own that is complete says so', async () => {
    const { page, set } = await showPanel({ topics: [topic('stream.online', 'live')] })
    logIn('tfue')
    await set({})
    expect(page.getByText('Everything you can see is on.')).toBeTruthy()
  })
})

it('closes', async () => {
  const { page, user, emitted } = await showPanel()
  await user.click(page.getByRole('button', { name: 'Close' }))
  expect(emitted('close')).toHaveLength(1)
})

it('speaks French', async () => {
  const { page } = await showPanel({}, { language: 'fr' })
  expect(page.getByRole('button', { name: 'Copier le lien pour le streamer' })).toBeTruthy()
})
