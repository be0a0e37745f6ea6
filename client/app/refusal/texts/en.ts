/** Why Pusher refuses the app, by its close code. */
const reasons: Readonly<Record<number, string>> = {
  4000: 'It accepts only encrypted connections: whoever runs this page must turn on TLS.',
  4001: 'It doesn’t know this app key: whoever runs this page must check the key and the cluster.',
  4003: 'The app is disabled there: whoever runs this page must enable it.',
  4004: 'The app is over its connection limit there.',
}

/** What is said while the page can't connect. */
export const texts = {
  refused: (code: number) =>
    `No live events: Pusher refused the connection. ${reasons[code] ?? `Its code is ${code}.`} Trying again every 30 seconds.`,
  full: 'No live events: the server has as many connections as it can take. Trying again.',
  proxied:
    'No live events: a proxy between this browser and the server lets no WebSocket through. Whoever runs this page can see more under Setup.',
}

/** The same in any language. */
export type Texts = typeof texts
