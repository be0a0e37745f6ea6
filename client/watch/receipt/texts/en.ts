const recovered = (events: number): string =>
  events === 0 ? '0 events missed' : `${events} ${events === 1 ? 'event' : 'events'} recovered`

/** What a lost link came to: `offline` is a span such as "42 s". */
export const texts = {
  complete: (offline: string, events: number) =>
    `Offline ${offline} · ${recovered(events)} · complete`,
  overrun: (offline: string, events: number) =>
    `Offline ${offline} · ${recovered(events)} · some older events are gone`,
  missing: (from: string, to: string) =>
    `The server restarted: events between ${from} and ${to} may be missing`,
}

/** The same in any language. */
export type Texts = typeof texts
