import { lookAtRelease } from './release'
import { offerReload } from './offer'

/**
 * Why a part of the page can't be loaded, and what to do about it. Built as `/lost.js`: a page of an
 * older release finds here what it loads when its own parts are gone. So this name and what it
 * exports stay as they are, and it imports nothing of the page.
 */

/** ms until a part that may be loaded yet is asked for again. */
const PAUSE_MS = 2_000
/** What the server has and the browser does not get after so many tries is not the network's fault. */
const MAX_TRIES = 4

/**
 * Waits until it makes sense to ask again for a part that could not be loaded.
 * @param tries how often it has been asked for
 * @throws {Error} where it never will: the viewer is offered to reload
 */
export async function whenWorthTrying(tries: number): Promise<void> {
  const release = navigator.onLine ? await lookAtRelease() : 'unreachable'
  if (release === 'gone') {
    followLink()
    throw offerReload('newVersion')
  }
  if (release === 'there' && tries >= MAX_TRIES) throw offerReload('broken')
  await pause()
}

/** Whoever has just pressed a link to another page gets there all the same: to the new one. */
function followLink(): void {
  const link = document.activeElement
  if (!(link instanceof HTMLAnchorElement) || link.target) return
  const isOther = link.pathname !== window.location.pathname
  if (link.origin === window.location.origin && isOther) window.location.assign(link.href)
}

/** A moment, or less where the network comes back. */
const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, PAUSE_MS)
    window.addEventListener('online', () => resolve(), { once: true })
  })
