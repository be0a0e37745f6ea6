/** Why Pusher refuses the app, by its close code. */
const reasons: Readonly<Record<number, string>> = {
  4000: 'It accepts only encrypted connections: whoever runs this page must turn on TLS.',
  4001: 'It doesn’t know this app key: whoever runs this page must check the key and the cluster.',
  4003: 'The app is disabled there: whoever runs this page must enable it.',
  4004: 'The app is over its connection limit there.',
}

/** What is said while Pusher refuses the app. */
export const texts = {
  refused: (code: number) =>
    `No live events: Pusher refused the connection. ${reasons[code] ?? `Its code is ${code}.`} Trying again every 30 seconds.`,
}

/** The same in any language. */
export type Texts = typeof texts
