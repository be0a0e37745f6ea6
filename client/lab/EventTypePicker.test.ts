// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../tests/component'
import type { EventType } from '../../api/shared/types'
import EventTypePicker from './EventTypePicker.vue'

async function showPicker(modelValue: EventType = 'channel.raid', language: 'en' | 'fr' = 'en') {
  const shown = await show(EventTypePicker, {
    language,
    props: {
      modelValue,
      'onUpdate:modelValue': (type: EventType) => {
        chosen = type
        return shown.set({ modelValue: type })
      },
    },
  })
  let chosen = modelValue
  const field = shown.page.getByRole<HTMLInputElement>('combobox')
  const active = () =>
    document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent
  const isOpen = () => field.getAttribute('aria-expanded') === 'true'
  return { ...shown, field, active, isOpen, chosen: () => chosen }
}

it('shows the chosen type, closed, and everything when it is opened', async () => {
  const { page, user, field, isOpen, active } = await showPicker()
  expect(page.getByRole('combobox', { name: 'Event type' })).toBe(field)
  expect(field.value).toBe('channel.raid')
  expect(isOpen()).toBe(false)
  expect(page.queryAllByRole('option')).toEqual([])
  await user.click(field)
  expect(isOpen()).toBe(true)
  expect(page.getAllByRole('option').length).toBeGreaterThan(60)
  expect(active()).toContain('channel.raid')
  expect(page.getByRole('status').textContent).toMatch(/^\d+ types$/)
})

it('finds by the words of its title, its type and its kind', async () => {
  const { page, user, field, active } = await showPicker()
  await user.clear(field)
  await user.type(field, 'gift sub')
  expect(active()).toContain('channel.subscription.gift')
  expect(page.getByRole('status').textContent).toBe('1 type')
})

it('chooses the active one by Enter and closes, with the focus in the field', async () => {
  const { user, field, isOpen, chosen } = await showPicker()
  await user.clear(field)
  await user.type(field, 'gift sub{Enter}')
  expect(chosen()).toBe('channel.subscription.gift')
  expect(field.value).toBe('channel.subscription.gift')
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(field)
})

it('opens by an arrow, then moves by it', async () => {
  const { user, field, isOpen, active } = await showPicker()
  await user.tab()
  expect(document.activeElement).toBe(field)
  await user.keyboard('{ArrowDown}')
  expect(isOpen()).toBe(true)
  const first = active()
  await user.keyboard('{ArrowDown}')
  expect(active()).not.toBe(first)
  await user.keyboard('{ArrowUp}')
  expect(active()).toBe(first)
})

it('leaves everything as it was by Escape, whatever was typed', async () => {
  const { user, field, isOpen, chosen } = await showPicker()
  await user.clear(field)
  await user.type(field, 'poll{Escape}')
  expect(isOpen()).toBe(false)
  expect(field.value).toBe('channel.raid')
  expect(chosen()).toBe('channel.raid')
})

it('takes a type that is typed whole at once', async () => {
  const { user, field, chosen } = await showPicker()
  await user.clear(field)
  await user.type(field, 'channel.cheer')
  expect(chosen()).toBe('channel.cheer')
})

it('says so where no type has the words, and keeps the old one by Enter', async () => {
  const { page, user, field, chosen } = await showPicker()
  await user.clear(field)
  await user.type(field, 'no such thing')
  expect(page.getByText('No matching event types')).toBeTruthy()
  expect(page.getByRole('status').textContent).toBe('0 types')
  await user.keyboard('{Enter}')
  expect(chosen()).toBe('channel.raid')
  expect(field.value).toBe('channel.raid')
})

it('chooses what is pressed', async () => {
  const { page, user, field, chosen, isOpen } = await showPicker()
  await user.click(field)
  await user.click(page.getByRole('option', { name: /stream\.online/ }))
  expect(chosen()).toBe('stream.online')
  expect(isOpen()).toBe(false)
})

it('finds by French words in French', async () => {
  const { user, field, active } = await showPicker('channel.raid', 'fr')
  await user.clear(field)
  await user.type(field, 'abonnements offerts')
  expect(active()).toContain('channel.subscription.gift')
})
