// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { show, within } from '../../tests/component'
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

describe('the topics of a streamer', () => {
  it('are listed by kind, each with how it stands', async () => {
    const { page, row } = await showPanel()
    expect(page.getByRole('dialog', { name: 'Topics of Tfue' })).toBeTruthy()
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
    expect(row('Raid').textContent).toContain('Does not work')
  })

  it('say that they are asked for while none is known', async () => {
    const { page, set } = await showPanel({ topics: [], isAsking: true })
    expect(page.getByRole('status').textContent).toBe('Asking Twitch…')
    await set({ topics: some, isAsking: false })
    expect(page.queryByText('Asking Twitch…')).toBeNull()
  })

  it('tell why they could not be asked for, and can be asked for again', async () => {
    const problem = { code: 'twitch-unavailable', message: '' }
    const { page, user, emitted } = await showPanel({ topics: [], problem })
    const alert = page.getByRole('alert')
    await within(alert).findByText(/Twitch does not answer right now/)
    expect(alert.textContent).toContain('Twitch does not answer right now')
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(emitted('retry')).toHaveLength(1)
  })

  it('tell what they cost', async () => {
    const { page } = await showPanel({ cost: { total: 12, max: 10_000 } })
    expect(page.getByText('12 of 10,000 subscription points used')).toBeTruthy()
  })
})

describe('consent', () => {
  it('of another is asked for by a link, and moderators may give theirs', async () => {
    const { page } = await showPanel()
    expect(page.getByText(/\/watch\/tfue\?consent$/)).toBeTruthy()
    expect(page.getByRole('button', { name: 'Copy link for the streamer' })).toBeTruthy()
    expect(page.queryByRole('link', { name: 'Show subs and gifts' })).toBeNull()
    expect(page.getByText('Do you moderate here?').closest('details')?.open).toBe(false)
  })

  it('of moderators is open for who came by the link', async () => {
    const { page } = await showPanel({}, { at: '/watch/tfue?consent' })
    expect(page.getByText('Do you moderate here?').closest('details')?.open).toBe(true)
  })

  it('of one’s own is a button for each group, that keeps what is granted already', async () => {
    const { page, set } = await showPanel()
    logIn('tfue', ['user:read:email'])
    await set({})
    const link = page.getByRole('link', { name: 'Show subs and gifts' })
    const scopes = new URL(link.getAttribute('href') ?? '', 'http://here').searchParams.get(
      'scopes',
    )
    expect(scopes?.split(' ').toSorted()).toEqual(['channel:read:subscriptions', 'user:read:email'])
    expect(page.getByText('Twitch will ask you to let us see who subscribes.')).toBeTruthy()
    expect(page.queryByRole('button', { name: 'Copy link for the streamer' })).toBeNull()
  })

  it('of one’s own that is complete says so', async () => {
    const { page, set } = await showPanel({ topics: [topic('stream.online', 'live')] })
    logIn('tfue')
    await set({})
    expect(page.getByText('Everything you can see works.')).toBeTruthy()
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
