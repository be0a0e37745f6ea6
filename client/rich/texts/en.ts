/** Rich mode: events by the viewer's own log-in. */
export const texts = {
  label: 'Rich mode',
  why: 'Your own log-in brings subs, gifts, raids and announcements of any channel, without the streamer’s consent. Only this page sees them.',
  on: (count: number) => `On · ${count} ${count === 1 ? 'topic' : 'topics'} by your own log-in`,
  refused: (reason: string) => `Twitch does not allow it: ${reason}`,
  states: {
    off: 'Off',
    'needs-scope': 'Twitch will ask you to let us read chat with your name.',
    connecting: 'Connecting to Twitch…',
    reconnecting: 'Reconnecting to Twitch…',
  },
  logIn: 'Allow it at Twitch',
}

/** The same in any language. */
export type Texts = typeof texts
