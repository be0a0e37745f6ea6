const probe = 'probe'

/** Whether the browser lets this page keep anything: it may be full, or forbidden by a setting. */
export function canStore(): boolean {
  try {
    for (const area of [window.localStorage, window.sessionStorage]) {
      area.setItem(probe, probe)
      area.removeItem(probe)
    }
    return true
  } catch {
    return false
  }
}
