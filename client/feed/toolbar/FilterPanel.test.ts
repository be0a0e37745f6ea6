// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../../tests/component'
import { families } from '../../../api/shared/types'
import { open, type Filter } from '../filter'
import FilterPanel from './FilterPanel.vue'

const none = Object.fromEntries(families.map((family) => [family, 0]))

const countsOf = (counts: object) => ({ families: { ...none, ...counts }, shown: 3, all: 7 })

async function showPanel(filter: Filter = open, counts: object = {}, language: 'en' | 'fr' = 'en') {
  let now = filter
  const shown = await show(FilterPanel, {
    language,
    props: {
      counts: countsOf(counts),
      modelValue: filter,
      'onUpdate:modelValue': (chosen: Filter) => {
        now = chosen
        return shown.set({ modelValue: chosen })
      },
    },
  })
  const preset = () => shown.page.getByRole<HTMLSelectElement>('combobox', { name: 'Show' })
  return { ...shown, preset, filter: () => now }
}

it('lets kinds be chosen and left out again, in an order of its own', async () => {
  const { page, user, filter } = await showPanel()
  await user.click(page.getByRole('button', { name: 'Stream' }))
  await user.click(page.getByRole('button', { name: 'Support' }))
  expect(filter().families).toEqual(families.filter((one) => ['support', 'channel'].includes(one)))
  expect(page.getAllByRole('button', { pressed: true })).toHaveLength(2)
  await user.click(page.getByRole('button', { name: 'Support' }))
  expect(filter().families).toEqual(['channel'])
})

it('shows that no choice stands for all kinds, and takes it back', async () => {
  const { page, user, filter } = await showPanel()
  const pressed = () =>
    page.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent?.trim())
  expect(pressed()).toEqual(['All kinds'])
  await user.click(page.getByRole('button', { name: 'Support' }))
  expect(pressed()).toEqual(['Support'])
  await user.click(page.getByRole('button', { name: 'All kinds' }))
  expect(filter()).toEqual(open)
  expect(pressed()).toEqual(['All kinds'])
})

it('says how many cards there are of a kind', async () => {
  const { page } = await showPanel(open, { support: 3 })
  expect(page.getByRole('button', { name: 'Support 3' })).toBeTruthy()
})

it('shows the kind of no channel only once there is one', async () => {
  const { page, set } = await showPanel()
  const before = page.getAllByRole('button').length
  await set({ counts: countsOf({ app: 1 }) })
  expect(page.getAllByRole('button')).toHaveLength(before + 1)
})

it('takes a preset, and says when the filter is the viewer’s own', async () => {
  const { user, preset, filter, page } = await showPanel()
  expect(preset().selectedOptions[0]?.textContent?.trim()).toBe('Everything')
  await user.selectOptions(preset(), 'Support')
  expect(filter()).toEqual({ ...open, families: ['support'] })
  await user.click(page.getByRole('button', { name: 'Stream' }))
  expect(preset().selectedOptions[0]?.textContent?.trim()).toBe('Custom')
  await user.selectOptions(preset(), 'Everything')
  expect(filter()).toEqual(open)
})

it('takes a minimum that is never below nothing', async () => {
  const { page, user, filter } = await showPanel()
  const minimum = page.getByRole('spinbutton', { name: 'Minimum amount' })
  await user.type(minimum, '100')
  expect(filter()).toMatchObject({ minimum: 100 })
  await user.clear(minimum)
  expect(filter().minimum).toBe(0)
  await user.type(minimum, '-5')
  expect(filter().minimum).toBeGreaterThanOrEqual(0)
})

it('shows the big alone, or the tests alone, and everything when reset', async () => {
  const { page, user, filter } = await showPanel()
  await user.click(page.getByRole('switch', { name: 'Only big events' }))
  await user.click(page.getByRole('switch', { name: 'Only tests' }))
  expect(filter()).toEqual({ ...open, big: true, tests: true })
  expect(page.getAllByRole('switch', { checked: true })).toHaveLength(2)
  expect(page.getByText('3 of 7 shown')).toBeTruthy()
  await user.click(page.getByRole('button', { name: 'Reset' }))
  expect(filter()).toEqual(open)
})

it('speaks French', async () => {
  const { page } = await showPanel(open, {}, 'fr')
  expect(page.getByRole('group', { name: 'Sortes d’évènements' })).toBeTruthy()
  expect(page.getByRole('spinbutton', { name: 'Montant minimum' })).toBeTruthy()
})
