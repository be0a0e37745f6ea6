// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../../tests/component'
import RefusalBanner from './RefusalBanner.vue'

async function told(code: number, language?: 'en' | 'fr') {
  const { page } = await show(RefusalBanner, { props: { code }, language })
  return page.getByRole('alert').textContent?.trim()
}

it.each([
  [4000, 'accepts only encrypted connections'],
  [4001, 'doesn’t know this app key'],
  [4003, 'The app is disabled there'],
  [4004, 'The app is over its connection limit there'],
  [4007, 'Its code is 4007.'],
])('says why Pusher refuses by %i, and when it is tried again', async (code, words) => {
  const sentence = await told(code)
  expect(sentence).toContain(words)
  expect(sentence).toContain('Trying again every 30 seconds.')
})

it('speaks French', async () => {
  expect(await told(4004, 'fr')).toContain('L’application y dépasse sa limite de connexions')
})
