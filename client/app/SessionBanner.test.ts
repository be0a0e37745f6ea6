// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { show, waitFor } from '../../tests/component'
import { readReturn } from '../session/startedLogins'
import { useSession } from '../session/session'
import SessionBanner from './SessionBanner.vue'

const forgetRestricted = vi.hoisted(() => vi.fn<(userId?: string) => Promise<void>>())
vi.mock('../history/record/kept', () => ({ forgetRestricted }))

const showBanner = (code: string) =>
  show(SessionBanner, { at: '/watch/tfue?view=chat', props: { problem: { code, message: '' } } })

it('says why a log-in has ended, and offers another that leads back', async () => {
  const { page, router } = await showBanner('token-expired')
  expect(await page.findByText(/Your login has expired/)).toBeTruthy()
  expect(page.getByRole('link', { name: 'Log in again' })).toBeTruthy()
  expect(router.currentRoute.value.path).toBe('/watch/tfue')
})

it('leaves the page at a log-out in another tab, and remembers where it was', async () => {
  const { router, set } = await showBanner('token-expired')
  useSession().viewer = {
    login: 'tfue',
    userId: '60056333',
    scopes: [],
    expiresIn: 9,
    isOperator: false,
  }
  forgetRestricted.mockResolvedValue()
  await set({ problem: { code: 'logged_out', message: '' } })
  await waitFor(() => expect(router.currentRoute.value.path).toBe('/login'))
  expect(readReturn()).toBe('/watch/tfue?view=chat')
  expect(forgetRestricted).toHaveBeenCalledExactlyOnceWith('60056333')
})
