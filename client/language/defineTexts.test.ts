import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineTexts } from './defineTexts'
import { language, setLanguage, withTexts, type Language } from './language'

type Load = () => Promise<{ texts: { open: string } }>
const files = () => ({
  en: vi.fn<Load>(async () => ({ texts: { open: 'Open' } })),
  fr: vi.fn<Load>(async () => ({ texts: { open: 'Ouvrir' } })),
})
const part = (from = files()) => withTexts(async () => defineTexts(from))

beforeEach(() => setLanguage('en'))

describe('the texts of a part', () => {
  it('are there once the part is, in the language of the page alone', async () => {
    const from = files()
    const texts = await part(from)
    expect(texts.value.open).toBe('Open')
    expect(from.fr).not.toHaveBeenCalled()
  })

  it('turn with the page, and not before all are there', async () => {
    const texts = await part()
    let arrive = () => {}
    const slow = new Promise<void>((resolve) => (arrive = resolve))
    const waiting = files()
    waiting.fr.mockImplementation(() => slow.then(() => ({ texts: { open: 'Ouvrir' } })))
    await part(waiting)
    const turning = setLanguage('fr')
    expect(texts.value.open).toBe('Open')
    arrive()
    await turning
    expect(texts.value.open).toBe('Ouvrir')
  })

  it('are there in either language where the page turns while they are on their way', async () => {
    const turning = setLanguage('fr')
    const texts = await part()
    expect(texts.value.open).toMatch(/Open|Ouvrir/)
    await turning
    expect(texts.value.open).toBe('Ouvrir')
  })

  it('are those of the language wanted last', async () => {
    const texts = await part()
    await Promise.all((['fr', 'en', 'fr', 'en'] satisfies Language[]).map(setLanguage))
    expect([language.value, texts.value.open]).toEqual(['en', 'Open'])
  })

  it('stay where the other language can’t be loaded, and are asked for again', async () => {
    const from = files()
    const texts = await part(from)
    from.fr.mockRejectedValueOnce(new TypeError('network'))
    await expect(setLanguage('fr')).rejects.toThrow('network')
    expect([language.value, texts.value.open]).toEqual(['en', 'Open'])
    await setLanguage('fr')
    expect(texts.value.open).toBe('Ouvrir')
  })
})
