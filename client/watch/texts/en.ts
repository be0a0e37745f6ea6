const recovered = (events: number): string =>
  events === 0 ? '0 events missed' : `${events} ${events === 1 ? 'event' : 'events'} recovered`

/** The page on which streamers are watched. Functions take display names and numbers. */
export const texts = {
  title: (name: string) => `${name} · live events`,
  missing: (name: string) => `No streamer is called ${name}`,
  streamers: 'Streamers',
  watchWith: 'Watch with another streamer',
  watchWithShort: 'Watch with…',
  topics: 'Topics',
  topicsOpen: (live: number, all: number) => `Topics ${live} of ${all}`,
  connection: {
    label: 'Connection',
    states: {
      connected: 'Connected',
      reconnecting: 'Reconnecting',
      disconnected: 'Disconnected',
    },
    /** After "Reconnecting": when it tries next. */
    nextTry: (seconds: number) => `in ${seconds} s`,
    trying: 'now…',
    reconnect: 'Reconnect now',
    /** What a lost link came to: `offline` is a span such as "42 s". */
    receipt: {
      complete: (offline: string, events: number) =>
        `Offline ${offline} · ${recovered(events)} · complete`,
      overrun: (offline: string, events: number) =>
        `Offline ${offline} · ${recovered(events)} · some older events are gone`,
      missing: (from: string, to: string) =>
        `The server restarted: events between ${from} and ${to} may be missing`,
    },
    dismiss: 'Dismiss',
  },
}

/** The same in any language. */
export type Texts = typeof texts
