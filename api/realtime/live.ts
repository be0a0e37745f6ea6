import type { StoredEvent } from './history'

/** Told of an event that was published; `type` is its Pusher event name. */
export type Listener = (channel: string, type: string, event: StoredEvent) => void

/** Who hears in this process what it publishes, beside Pusher. */
export interface Live {
  emit: Listener
  /** Listens to these Pusher channels until the signal is aborted. */
  listen: (channels: readonly string[], listener: Listener, signal: AbortSignal) => void
  /** The Pusher channels that somebody listens to. */
  channels: () => Iterable<string>
  /** Aborted when the process stops: whoever listens should leave. */
  readonly stopping: AbortSignal
  close: () => void
}

/** Nobody listens at first. */
export function createLive(): Live {
  const listeners = new Map<string, Set<Listener>>()
  const stop = new AbortController()

  function leave(channel: string, listener: Listener): void {
    const here = listeners.get(channel)
    if (here?.delete(listener) && here.size === 0) listeners.delete(channel)
  }

  return {
    emit(channel, type, event) {
      const here = listeners.get(channel)
      if (here) for (const listener of here) listener(channel, type, event)
    },
    listen(channels, listener, signal) {
      for (const channel of channels) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
        signal.addEventListener('abort', () => leave(channel, listener), { once: true })
      }
    },
    channels: () => listeners.keys(),
    stopping: stop.signal,
    close: () => stop.abort(),
  }
}
