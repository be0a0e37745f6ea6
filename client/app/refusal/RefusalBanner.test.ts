// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../../tests/component'
import RefusalBanner from './RefusalBanner.vue'

async function told(code: number, language?: 'en' | 'fr') {
  const { page } = await show(RefusalBanner, { props: { code }, language })
  return page.getByRole('alert').textContent?.trim()
}

it.each([
  [4000, 'takes encrypted connections only'],
  [4001, 'knows no app with this key'],
  [4003, 'the app is disabled there'],
  [4004, 'the app is over its quota of connections there'],
  [4007, 'the reason 4007'],
])('says why Pusher refuses by %i, and when it is tried again', async (code, words) => {
  const sentence = await told(code)
  expect(sentence).toContain(words)
  expect(sentence).toContain('It is tried again every 30 seconds.')
})

it('speaks French', async () => {
  expect(await told(4004, 'fr')).toContain('l’application y dépasse son quota de connexions')
})
