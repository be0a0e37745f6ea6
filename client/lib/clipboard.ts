/**
 * Puts text on the clipboard; whether it is there. Without HTTPS there is no clipboard at all, and
 * elsewhere it may be forbidden.
 */
export async function copyText(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
