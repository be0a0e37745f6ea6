/** Why Pusher refuses the app, by its close code. */
const reasons: Readonly<Record<number, string>> = {
  4000: 'it takes encrypted connections only. Whoever runs this page has to turn TLS on',
  4001: 'it knows no app with this key. Whoever runs this page has to check the key and the cluster',
  4003: 'the app is disabled there. Whoever runs this page has to enable it',
  4004: 'the app is over its quota of connections there',
}

/** What is said while Pusher refuses the app. */
export const texts = {
  refused: (code: number) =>
    `Events do not come live: Pusher refuses the connection, for ${reasons[code] ?? `the reason ${code}`}. It is tried again every 30 seconds.`,
}

/** The same in any language. */
export type Texts = typeof texts
