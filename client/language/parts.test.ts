import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setLanguage } from './locale'
import { loadPart, loadUsedParts, usePart } from './parts'

beforeEach(() => void vi.stubGlobal('document', { documentElement: {} }))

describe('the texts of a part', () => {
  it('have to be loaded first', async () => {
    await setLanguage('en')
    expect(() => usePart('sound').open).toThrow("loadPart('sound')")
  })

  it('are those of the language before, where it turns while they are on their way', async () => {
    await setLanguage('fr')
    const turning = loadUsedParts('en')
    await loadPart('several')
    await turning
    const texts = usePart('several')
    const inFrench = texts.add
    await setLanguage('en')
    expect(texts.add).toBe(inFrench)
    await expect.poll(() => texts.add).not.toBe(inFrench)
  })
})
