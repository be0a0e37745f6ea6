// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import { show, waitFor } from '../../tests/component'
import AppMenu from './AppMenu.vue'

async function showMenu() {
  const shown = await show(AppMenu, {
    props: { label: 'More', class: 'quiet-button' },
    slots: {
      button: () => 'More',
      default: () => ['One', 'Two', 'Three'].map((name) => h('button', { type: 'button' }, name)),
    },
  })
  const button = shown.page.getByRole('button', { name: 'More' })
  const panel = () => shown.page.queryByRole('group', { name: 'More' })
  const opened = () => shown.page.findByRole('group', { name: 'More' })
  return { ...shown, button, panel, opened }
}

it('draws its panel only while it is open, and says whether it is', async () => {
  const { user, button, panel, opened } = await showMenu()
  expect(button.className).toBe('quiet-button')
  expect([button.getAttribute('aria-expanded'), panel()]).toEqual(['false', null])
  await user.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect((await opened()).id).toBe(button.getAttribute('aria-controls'))
  await user.click(button)
  expect(panel()).toBeNull()
})

it('closes on Escape and gives the focus back', async () => {
  const { user, button, panel, opened } = await showMenu()
  await user.click(button)
  await opened()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('One')
  await user.keyboard('{Escape}')
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(button)
})

it('closes on a press outside, and when the focus leaves', async () => {
  const { user, button, panel, opened } = await showMenu()
  const other = document.body.appendChild(document.createElement('button'))
  await user.click(button)
  await opened()
  await user.click(other)
  expect(panel()).toBeNull()
  await user.click(button)
  await opened()
  for (let times = 0; times < 3; times++) await user.tab()
  expect(panel()).toBeTruthy()
  await user.tab()
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(other)
})

/** Two menus, opened from elsewhere; what the second holds is still to come. */
async function showTwo() {
  const open = reactive({ first: false, second: false, hasArrived: false })
  const buttons = (...names: string[]) => names.map((name) => h('button', { type: 'button' }, name))
  const menu = (label: 'first' | 'second', inside: () => unknown) =>
    h(
      AppMenu,
      { label, open: open[label], 'onUpdate:open': (is: boolean) => (open[label] = is) },
      { button: () => label, default: inside },
    )
  const card = document.body.appendChild(document.createElement('button'))
  card.focus()
  const shown = await show(() => [
    menu('first', () => [h('select'), ...buttons('One', 'Two')]),
    menu('second', () => (open.hasArrived ? buttons('Three') : [h('p')])),
  ])
  const panel = (name: string) => shown.page.findByRole('group', { name })
  return { ...shown, card, open, panel }
}

it('opened by a key has the focus in its panel, and Escape gives it back', async () => {
  const { user, card, open, panel } = await showTwo()
  open.first = true
  await panel('first')
  expect(document.activeElement?.textContent).toBe('One')
  await user.keyboard('{Escape}')
  expect(open.first).toBe(false)
  expect(document.activeElement).toBe(card)
})

it('opened by a key closes the other, and waits for what it holds', async () => {
  const { page, open, panel } = await showTwo()
  open.first = true
  await panel('first')
  open.second = true
  const second = await panel('second')
  expect(document.activeElement).toBe(second)
  await waitFor(() => expect(open.first).toBe(false))
  open.hasArrived = true
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Three'))
  open.second = false
  await nextTick()
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'second' }))
})
