// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { show } from '../../tests/component'
import { samples } from '../../api/shared/samples'
import type { FieldProblem } from '../../api/shared/check'
import type { EventType } from '../../api/shared/types'
import EventForm from './EventForm.vue'

const showForm = (
  type: EventType,
  fields: object = {},
  problems: readonly FieldProblem[] = [],
  language: 'en' | 'fr' = 'en',
) =>
  show(EventForm, { language, props: { type, event: { ...samples[type](), ...fields }, problems } })

describe('the form of an event', () => {
  it('has what tells the event first, and the rest behind a press', async () => {
    const { page } = await showForm('channel.raid')
    const fields = page.getAllByRole('textbox')
    expect(fields[0]).toBe(page.getByRole('textbox', { name: 'Raider from_broadcaster_user_name' }))
    const moreFields = page.getByText(/^\d+ more fields$/).closest('details')
    expect(moreFields?.open).toBe(false)
    expect(moreFields?.contains(page.getByLabelText(/to_broadcaster_user_id/))).toBe(true)
  })

  it('tells a number as a number, and what is none as it was typed', async () => {
    const { page, user, emitted } = await showForm('channel.raid')
    const viewers = page.getByRole<HTMLInputElement>('textbox', { name: 'Viewers viewers' })
    expect(viewers.value).toBe('240')
    await user.clear(viewers)
    await user.type(viewers, '9001')
    await user.tab()
    await user.clear(viewers)
    await user.type(viewers, 'many')
    await user.tab()
    expect(emitted('change')).toEqual([
      ['viewers', 9001],
      ['viewers', 'many'],
    ])
  })

  it('lets yes and no be chosen', async () => {
    const { page, user, emitted } = await showForm('channel.subscribe', { is_gift: false })
    await user.selectOptions(page.getByRole('combobox', { name: 'Gifted is_gift' }), 'Yes')
    expect(emitted('change')).toEqual([['is_gift', true]])
  })

  it('lets a field be emptied where Twitch may leave it out', async () => {
    const fields = { user_name: 'Ada', total: 3, cumulative_total: 5 }
    const { page, user, emitted } = await showForm('channel.subscription.gift', fields)
    await user.click(page.getByRole('button', { name: 'Gifts in all: null' }))
    expect(emitted('change')).toEqual([['cumulative_total', null]])
    expect(page.queryByRole('button', { name: /^Subs: null/ })).toBeNull()
  })

  it('takes a list as JSON', async () => {
    const { page, user, emitted } = await showForm('channel.poll.begin')
    const choices = page.getByLabelText<HTMLInputElement>('Choices choices')
    expect(JSON.parse(choices.value)).toHaveLength(3)
    await user.clear(choices)
    await user.type(choices, '[[]')
    await user.tab()
    expect(emitted('change')).toEqual([['choices', []]])
  })

  it('offers the values that Twitch documents', async () => {
    const { page } = await showForm('channel.subscribe')
    const { list } = page.getByLabelText<HTMLInputElement>('Tier tier')
    expect([...(list?.children ?? [])].map((choice) => choice.getAttribute('value'))).toEqual([
      '1000',
      '2000',
      '3000',
    ])
  })
})

describe('what is wrong with a field', () => {
  it('is said at the field, which is marked', async () => {
    const { page } = await showForm('channel.raid', { viewers: 'many' }, [
      { path: 'viewers', message: 'Must be a number' },
    ])
    const viewers = page.getByRole('textbox', { name: 'Viewers viewers' })
    expect(viewers.getAttribute('aria-invalid')).toBe('true')
    const id = viewers.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(id)?.textContent?.trim()).toBe('Must be a number')
  })

  it('opens the rest where it is there', async () => {
    const { page } = await showForm('channel.raid', {}, [
      { path: 'to_broadcaster_user_id', message: 'Must be a text' },
    ])
    expect(page.getByText(/more fields$/).closest('details')?.open).toBe(true)
  })

  it('inside of a list is said at the list', async () => {
    const { page } = await showForm('channel.poll.begin', {}, [
      { path: 'choices.0.title', message: 'Must be a text' },
    ])
    expect(page.getByLabelText('Choices choices').getAttribute('aria-invalid')).toBe('true')
  })
})

it('speaks French', async () => {
  const { page } = await showForm('channel.subscribe', {}, [], 'fr')
  const gift = page.getByRole<HTMLSelectElement>('combobox', { name: 'Offert is_gift' })
  expect([...gift.options].map((option) => option.textContent?.trim())).toEqual(['Oui', 'Non'])
})
