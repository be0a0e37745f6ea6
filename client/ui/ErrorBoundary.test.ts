// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { show } from '../../tests/component'
import ErrorBoundary from './ErrorBoundary.vue'

const isBroken = ref(false)
const Card = defineComponent({
  setup: () => () => {
    if (isBroken.value) throw new Error('No such field')
    return h('p', 'A card')
  },
})
const showCard = () =>
  show(ErrorBoundary, { slots: { default: Card, fallback: '<p>Could not be shown</p>' } })

it('shows what is inside as long as it can be drawn', async () => {
  isBroken.value = false
  const { page } = await showCard()
  expect(page.getByText('A card')).toBeTruthy()
  expect(page.queryByText('Could not be shown')).toBeNull()
})

it('shows something else in its place when it cannot be drawn', async () => {
  isBroken.value = true
  const { page } = await showCard()
  expect(page.getByText('Could not be shown')).toBeTruthy()
})

it('does so too when it breaks later', async () => {
  isBroken.value = false
  const { page } = await showCard()
  isBroken.value = true
  expect(await page.findByText('Could not be shown')).toBeTruthy()
  expect(page.queryByText('A card')).toBeNull()
})
