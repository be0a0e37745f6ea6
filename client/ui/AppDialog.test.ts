// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show } from '../../tests/component'
import AppDialog from './AppDialog.vue'

const showDialog = (language: 'en' | 'fr' = 'en') =>
  show(AppDialog, {
    props: { heading: 'History of Ninja' },
    slots: { default: '<p>What is kept</p>' },
    language,
  })

it('opens over the page, called by its heading, with what it is about', async () => {
  const { page } = await showDialog()
  const dialog = page.getByRole<HTMLDialogElement>('dialog', { name: 'History of Ninja' })
  expect(dialog.open).toBe(true)
  expect(dialog.textContent).toContain('What is kept')
  expect(page.getByRole('heading', { name: 'History of Ninja' })).toBeTruthy()
})

it('closes by its button, and says so once', async () => {
  const { page, user, emitted } = await showDialog()
  await user.click(page.getByRole('button', { name: 'Close' }))
  expect(emitted('close')).toHaveLength(1)
})

it('names its button in the language of the page', async () => {
  const { page } = await showDialog('fr')
  expect(page.getByRole('button', { name: 'Fermer' })).toBeTruthy()
})
