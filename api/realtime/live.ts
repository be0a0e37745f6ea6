import type { StoredEvent } from './history'

/** Told of an event that was published. */
export type Listener = (event: StoredEvent) => void

/** Who hears what is published, beside Pusher. */
export interface Live {
  /**
   * Listens to these Pusher channels until the signal is aborted, once it has resolved where it is a
   * promise. @throws {StoreUnavailable}
   */
  listen: (
    channels: readonly string[],
    listener: Listener,
    signal: AbortSignal,
  ) => void | Promise<void>
  /** The Pusher channels that somebody listens to. */
  channels: () => Iterable<string>
  /** Aborted when the process stops: whoever listens should leave. */
  readonly stopping: AbortSignal
  close: () => void
}

/** Hears what this process tells it. */
export interface OwnLive extends Live {
  emit: (channel: string, event: StoredEvent) => void
}

/** Nobody listens at first. */
export function createLive(): OwnLive {
  const listeners = new Map<string, Set<Listener>>()
  const stop = new AbortController()

  function leave(channel: string, listener: Listener): void {
    const here = listeners.get(channel)
    if (here?.delete(listener) && here.size === 0) listeners.delete(channel)
  }

  return {
    emit(channel, event) {
      const here = listeners.get(channel)
      if (here) for (const listener of here) listener(event)
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
