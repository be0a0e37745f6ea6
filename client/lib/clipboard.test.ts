// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { copyText } from './clipboard'

const written: string[] = []
/** Whether the press is still being handled. */
let isPressed = true

/** As WebKit has it: nothing is written once something was awaited. */
const onlyWhilePressed = () =>
  isPressed ? Promise.resolve() : Promise.reject(new DOMException('', 'NotAllowedError'))

class Item {
  constructor(readonly parts: Record<string, Promise<Blob>>) {}
}

beforeEach(() => {
  isPressed = true
  written.length = 0
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('ClipboardItem', Item)
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => onlyWhilePressed().then(() => written.push(text)),
      write: ([item]: [Item]) =>
        onlyWhilePressed().then(async () => {
          const blob = await item.parts['text/plain']
          written.push((await blob?.text()) ?? '')
        }),
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

/** A text that comes only after the press is over. */
async function comingText(): Promise<string> {
  await Promise.resolve()
  isPressed = false
  return 'later'
}

it('copies a text that comes after the press', async () => {
  expect(await copyText(comingText())).toBe(true)
  expect(written).toEqual(['later'])
})

it('awaits the text where the clipboard knows no items', async () => {
  Reflect.deleteProperty(window, 'ClipboardItem')
  expect(await copyText(Promise.resolve('awaited'))).toBe(true)
  expect(written).toEqual(['awaited'])
})

it('says that nothing was copied when there is no text after all, or it is forbidden', async () => {
  expect(await copyText(Promise.reject(new Error('no')))).toBe(false)
  isPressed = false
  expect(await copyText('late')).toBe(false)
  expect(written).toEqual([])
})
