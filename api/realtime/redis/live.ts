import type { Store } from '../../store'
import type { StoredEvent } from '../history'
import type { Listener, Live } from '../live'
import { bellOf } from './keys'
import { readChannels } from './reading'

/** A channel that somebody listens to in this process. */
interface Followed {
  listeners: Set<Listener>
  /** Resolves when nothing that comes from then on is missed. */
  ready: Promise<void>
  /** The last event that was told. */
  position?: { epoch: string; seq: number }
  isReading: boolean
  /** It has been rung for since. */
  isRung: boolean
  leave: () => void
}

/** A number that no channel comes to. */
const END = Number.MAX_SAFE_INTEGER

/**
 * Who hears in this process what all processes publish. A bell tells that there is something new;
 * what it is tells the journal alone, whole and in order, also after bells were missed.
 */
export function createRedisLive(store: Store): Live {
  const followed = new Map<string, Followed>()
  const stop = new AbortController()

  function follow(channel: string): Followed {
    const one: Followed = {
      listeners: new Set(),
      ready: Promise.resolve(),
      isReading: false,
      isRung: false,
      leave() {},
    }
    one.ready = begin(channel, one)
    followed.set(channel, one)
    return one
  }

  async function begin(channel: string, one: Followed): Promise<void> {
    const leaveBell = await store.hear(bellOf(channel), () => void read(channel, one))
    if (one.listeners.size === 0) return leaveBell()
    one.leave = leaveBell
    // Whoever asks for what was before reads it by itself.
    const { epoch, channels } = await readChannels(store, [channel], { epochs: [], after: [END] })
    one.position = { epoch, seq: channels[0]?.last ?? 0 }
    void read(channel, one)
  }

  async function read(channel: string, one: Followed): Promise<void> {
    one.isRung = true
    if (one.isReading || !one.position) return
    one.isReading = true
    while (one.isRung) {
      one.isRung = false
      // Where it fails, the store calls when it is back.
      const more = await readSome(channel, one, one.position).catch(() => false)
      one.isRung ||= more
    }
    one.isReading = false
  }

  /** @returns whether there is more */
  async function readSome(
    channel: string,
    one: Followed,
    { epoch: known, seq }: { epoch: string; seq: number },
  ): Promise<boolean> {
    const { epoch, channels } = await readChannels(store, [channel], {
      epochs: [known],
      after: [seq],
    })
    const { events = [], until } = channels[0] ?? {}
    one.position = { epoch, seq: events.at(-1)?.seq ?? (epoch === known ? seq : 0) }
    for (const event of events) tell(one, event)
    return until !== undefined
  }

  function tell({ listeners }: Followed, event: StoredEvent): void {
    for (const listener of listeners) listener(event)
  }

  function leave(channel: string, one: Followed, listener: Listener): void {
    one.listeners.delete(listener)
    if (one.listeners.size > 0) return
    if (followed.get(channel) === one) followed.delete(channel)
    one.leave()
  }

  store.onUp(() => {
    for (const [channel, one] of followed) void read(channel, one)
  })

  return {
    async listen(channels, listener, signal) {
      const all = channels.map((channel) => ({
        channel,
        one: followed.get(channel) ?? follow(channel),
      }))
      for (const { channel, one } of all) {
        one.listeners.add(listener)
        signal.addEventListener('abort', () => leave(channel, one, listener), { once: true })
      }
      await Promise.all(all.map(({ one }) => one.ready))
    },
    channels: () => followed.keys(),
    stopping: stop.signal,
    close: () => stop.abort(),
  }
}
