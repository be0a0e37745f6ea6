// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { h } from 'vue'
import { show } from '../../tests/component'
import AppMenu from './AppMenu.vue'

const item = (name: string, role: string) => h('button', { type: 'button', role }, name)

async function showMenu(isMenu: boolean) {
  const role = isMenu ? 'menuitem' : 'button'
  const shown = await show(AppMenu, {
    props: { label: 'More', class: 'quiet-button', isMenu },
    slots: {
      button: () => 'More',
      default: () => ['One', 'Two', 'Three'].map((name) => item(name, role)),
    },
  })
  const button = shown.page.getByRole('button', { name: 'More' })
  const panel = () => shown.page.queryByRole(isMenu ? 'menu' : 'group', { name: 'More' })
  const focused = () => document.activeElement?.textContent
  return { ...shown, button, panel, focused }
}

it('draws its panel only while it is open, and says whether it is', async () => {
  const { user, button, panel } = await showMenu(false)
  expect(button.className).toBe('quiet-button')
  expect([button.getAttribute('aria-expanded'), panel()]).toEqual(['false', null])
  await user.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(panel()?.id).toBe(button.getAttribute('aria-controls'))
  await user.click(button)
  expect(panel()).toBeNull()
})

it('closes on Escape and gives the focus back', async () => {
  const { user, button, panel, focused } = await showMenu(false)
  await user.click(button)
  await user.tab()
  expect(focused()).toBe('One')
  await user.keyboard('{Escape}')
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(button)
})

it('closes on a press outside, and when the focus leaves', async () => {
  const { user, button, panel } = await showMenu(false)
  const other = document.body.appendChild(document.createElement('button'))
  await user.click(button)
  await user.click(other)
  expect(panel()).toBeNull()
  await user.click(button)
  await user.tab()
  await user.tab()
  await user.tab()
  expect(panel()).toBeTruthy()
  await user.tab()
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(other)
})

it('is walked by arrows round both ends where it is a menu, and a choice closes it', async () => {
  const { user, button, panel, focused } = await showMenu(true)
  button.focus()
  await user.keyboard('{ArrowDown}')
  const walked = [focused()]
  for (const key of ['{ArrowUp}', '{ArrowDown}', '{End}', '{Home}', '{ArrowDown}']) {
    await user.keyboard(key)
    walked.push(focused())
  }
  expect(walked).toEqual(['One', 'Three', 'One', 'Three', 'One', 'Two'])
  await user.keyboard('{Enter}')
  expect(panel()).toBeNull()
  expect(document.activeElement).toBe(button)
})
