import * as v from 'valibot'

const told = v.object({ kind: v.picklist(['ask', 'have', 'ended']), token: v.string() })

/**
 * What one tab tells the others: it `ask`s for a log-in, says that it `have`s this one, or that this
 * one has `ended` in all of them.
 */
export type Told = v.InferOutput<typeof told>

/**
 * Speaks with the other tabs of this browser that show our pages; answers how to tell them something.
 * A page within another one stays alone.
 */
export function joinTabs(hear: (told: Told) => void): (told: Told) => void {
  if (window.top !== window) return () => {}
  try {
    const channel = new BroadcastChannel('session')
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (v.is(told, data)) hear(data)
    })
    return channel.postMessage.bind(channel)
  } catch {
    // Forbidden, as storage is: each tab has a log-in of its own.
    return () => {}
  }
}
