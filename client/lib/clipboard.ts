/**
 * Puts text on the clipboard; whether it is there. Without HTTPS there is no clipboard at all, and
 * elsewhere it may be forbidden. WebKit and Firefox allow it only while the press is being handled,
 * so a text that is yet to come is handed over as the promise that it is.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  // One that fails is told by who makes it.
  if (typeof text !== 'string') text.catch(() => {})
  if (!window.isSecureContext) return false
  try {
    await (typeof text === 'string' ? navigator.clipboard.writeText(text) : writeLater(text))
    return true
  } catch {
    return false
  }
}

/** Firefox before 127 knows no items of the clipboard: there the text is awaited. */
async function writeLater(text: Promise<string>): Promise<void> {
  if (!('ClipboardItem' in window)) return navigator.clipboard.writeText(await text)
  const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }))
  blob.catch(() => {})
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}
