// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../tests/component'
import ProblemNotice from './ProblemNotice.vue'

const showProblem = (code: string, message = '', language: 'en' | 'fr' = 'en') =>
  show(ProblemNotice, { props: { problem: { code, message } }, language })

it('alerts of a problem in the page’s own words, and asks for another try', async () => {
  const { page, user, emitted } = await showProblem('network', 'fetch failed')
  expect(page.getByRole('alert').textContent).toContain('The server can’t be reached.')
  expect(page.getByRole('alert').textContent).not.toContain('fetch failed')
  await user.click(page.getByRole('button', { name: 'Try again' }))
  expect(emitted('retry')).toHaveLength(1)
})

it('tells a problem that the page does not know in the server’s words', async () => {
  const { page } = await showProblem('brand-new', 'The moon is in the way')
  expect(page.getByRole('alert').textContent).toContain('The moon is in the way')
})

it.each(['brand-new', 'constructor', '__proto__'])(
  'has words even for %s without any',
  async (code) => {
    const { page } = await showProblem(code)
    expect(await page.findByText(/sent something unexpected/)).toBeTruthy()
  },
)

it('speaks French', async () => {
  const { page } = await showProblem('network', '', 'fr')
  expect(page.getByRole('alert').textContent).toContain('Le serveur est injoignable.')
  expect(page.getByRole('button', { name: 'Réessayer' })).toBeTruthy()
})

it('tells one that the page knows in its own words, once they are there', async () => {
  const { page } = await showProblem('rate-limited', 'Slow down')
  expect(await page.findByText('Too many requests. Try again in a minute.')).toBeTruthy()
})
