// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../tests/component'
import AppTabs from './AppTabs.vue'

const tabs = { form: 'Form', json: 'JSON', paste: 'Paste' }

async function showTabs(modelValue = 'form') {
  const shown = await show(AppTabs, {
    props: {
      id: 'lab',
      label: 'The event',
      tabs,
      panel: (tab: string) => `panel-${tab}`,
      modelValue,
      'onUpdate:modelValue': (chosen: string) => shown.set({ modelValue: chosen }),
    },
  })
  const chosen = () => shown.page.getByRole('tab', { selected: true })
  return { ...shown, chosen }
}

it('is a list with a name, whose chosen tab tells its panel', async () => {
  const { page, chosen } = await showTabs('json')
  expect(page.getByRole('tablist', { name: 'The event' })).toBeTruthy()
  expect(page.getAllByRole('tab').map((tab) => tab.textContent?.trim())).toEqual([
    'Form',
    'JSON',
    'Paste',
  ])
  expect(chosen().textContent).toContain('JSON')
  expect(chosen().getAttribute('aria-controls')).toBe('panel-json')
})

it('chooses by a press', async () => {
  const { page, user, chosen } = await showTabs()
  await user.click(page.getByRole('tab', { name: 'Paste' }))
  expect(chosen()).toBe(page.getByRole('tab', { name: 'Paste' }))
})

it('is one stop of the Tab key: the chosen one', async () => {
  const { page, user } = await showTabs('json')
  await user.tab()
  expect(document.activeElement).toBe(page.getByRole('tab', { name: 'JSON' }))
  await user.tab()
  expect(document.activeElement).toBe(document.body)
})

it('moves by arrows, round both ends, and takes the focus along', async () => {
  const { page, user, chosen } = await showTabs()
  await user.tab()
  const names: (string | undefined)[] = []
  for (const key of ['{ArrowLeft}', '{ArrowLeft}', '{ArrowRight}', '{ArrowRight}']) {
    await user.keyboard(key)
    expect(document.activeElement).toBe(chosen())
    names.push(chosen().textContent?.trim())
  }
  expect(names).toEqual(['Paste', 'JSON', 'Paste', 'Form'])
  expect(page.getAllByRole('tab', { selected: true })).toHaveLength(1)
})

it('goes to the ends by Home and End', async () => {
  const { user, chosen } = await showTabs('json')
  await user.tab()
  await user.keyboard('{End}')
  expect(chosen().textContent).toContain('Paste')
  await user.keyboard('{Home}')
  expect(chosen().textContent).toContain('Form')
  expect(document.activeElement).toBe(chosen())
})
