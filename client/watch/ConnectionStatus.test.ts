// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../tests/component'
import type { Connection } from '../stream/useConnection'
import ConnectionStatus from './ConnectionStatus.vue'

const connected: Connection = { state: 'connected', hasFailed: false, retryAt: undefined }
const lost = (more: Partial<Connection> = {}): Connection => ({
  state: 'reconnecting',
  hasFailed: true,
  retryAt: Date.now() + 2000,
  ...more,
})
const showStatus = (connection: Connection, more: object = {}, language: 'en' | 'fr' = 'en') =>
  show(ConnectionStatus, { props: { connection, ...more }, language })

it('says that it is connected, and offers nothing', async () => {
  const { page } = await showStatus(connected)
  expect(page.getByRole('status', { name: 'Connection' }).textContent?.trim()).toBe('Connected')
  expect(page.queryByRole('button')).toBeNull()
})

it('says when it tries again, to the eyes only, and tries at once when asked', async () => {
  const { page, user, emitted } = await showStatus(lost())
  expect(page.getByRole('status').textContent?.trim()).toBe('Reconnecting')
  expect(page.getByText(/^in [12] s$/).getAttribute('aria-hidden')).toBe('true')
  await user.click(page.getByRole('button', { name: 'Reconnect now' }))
  expect(emitted('reconnect')).toHaveLength(1)
})

it('says that it tries just now', async () => {
  const { page, set } = await showStatus(lost({ retryAt: undefined }))
  expect(page.getByText('now…')).toBeTruthy()
  await set({ connection: connected })
  expect(page.queryByText('now…')).toBeNull()
  expect(page.queryByRole('button')).toBeNull()
})

it('never counts down below a second', async () => {
  const { page } = await showStatus(lost({ retryAt: Date.now() - 5000 }))
  expect(page.getByText('in 1 s')).toBeTruthy()
})

it('can be tried by hand while the browser is offline, without a countdown', async () => {
  const { page } = await showStatus(lost({ state: 'disconnected' }))
  expect(page.getByRole('status').textContent?.trim()).toBe('Disconnected')
  expect(page.queryByText(/^in \d+ s$/)).toBeNull()
  expect(page.getByRole('button', { name: 'Reconnect now' })).toBeTruthy()
})

it('is called by its streamer and leaves out the countdown where there are several', async () => {
  const { page } = await showStatus(lost(), { label: 'Connection of Ninja', isBrief: true })
  expect(page.getByRole('status', { name: 'Connection of Ninja' })).toBeTruthy()
  expect(page.queryByText(/^in \d+ s$/)).toBeNull()
})

it('speaks French', async () => {
  const { page } = await showStatus(connected, {}, 'fr')
  expect(page.getByRole('status', { name: 'Connexion' }).textContent?.trim()).toBe('Connecté')
})
