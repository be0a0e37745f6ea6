// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../../tests/component'
import { trouble } from '../../stream/refusal'
import RefusalBanner from './RefusalBanner.vue'

async function told(why: number | 'proxied', language?: 'en' | 'fr') {
  trouble.value = why
  const { page } = await show(RefusalBanner, { language })
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

it.each([
  [4100, 'as many connections as it can take'],
  ['proxied', 'a proxy between this browser and the server lets no WebSocket through'],
] as const)('says of %s what keeps it from connecting', async (why, words) => {
  expect(await told(why)).toContain(words)
})

it('speaks French', async () => {
  expect(await told(4004, 'fr')).toContain('L’application y dépasse sa limite de connexions')
})
