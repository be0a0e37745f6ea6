/** The page on which streamers are watched. Functions take display names and numbers. */
export const texts = {
  title: (name: string) => `${name} · live events`,
  streamers: 'Streamers',
  watchWith: 'Watch with another streamer',
  more: 'More',
  widths: { events: 'Width of the events', chat: 'Width of the chat' },
  showChat: 'Show chat',
  hideChat: 'Hide chat',
  tabs: { now: 'Now' },
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
    dismiss: 'Dismiss',
  },
}

/** The same in any language. */
export type Texts = typeof texts
