import { shallowRef } from 'vue'
import { readEvent } from '../../api/shared/listen/feed-event'
import { createArrivals } from './arrivals'
import { joinLabLink, type LabLink } from './labLink'

/** Where events arrive: the channels of a streamer that this viewer may hear. */
export function openStage(login: string, restricted: readonly string[]) {
  const arrivals = createArrivals()
  const refused = new Set<string>()
  let settle = () => {}
  const settled = new Promise<void>((resolve) => (settle = resolve))
  const isSettled = () =>
    link.isOn(login) && restricted.every((name) => link.isOn(name) || refused.has(name))
  const link: LabLink = joinLabLink(login, {
    channels: shallowRef(restricted),
    subscribed: () => void (isSettled() && settle()),
    event(channel, name, data) {
      const event = readEvent(channel, name, data)
      if (event) arrivals.note(event.id)
    },
    refused(name) {
      refused.add(name)
      if (isSettled()) settle()
    },
  })
  if (isSettled()) settle()

  /** Whether the public channel is there, in the time (ms) that this may take. */
  async function ready(ms: number, signal: AbortSignal): Promise<boolean> {
    const wait = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
    })
    if (!signal.aborted) await Promise.race([settled, wait])
    return link.isOn(login)
  }

  return { login, arrivals, isOn: link.isOn, others: link.others, ready, close: link.leave }
}

/** The channels of one streamer, and what arrives there. */
export type Stage = ReturnType<typeof openStage>
