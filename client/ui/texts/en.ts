/** What any page says. */
export const texts = {
  name: 'Streamer Event Viewer',
  language: 'Language',
  retry: 'Try again',
  close: 'Close',
  toStart: 'To the start page',
  broken: 'This page has a fault and could not go on.',
  reload: 'Reload the page',
  /** A problem that no other words tell. */
  network: 'The server cannot be reached. Check your connection, then try again.',
  unknown: 'The server answered in a way this page does not know. Reload the page.',
}

/** The same in any language. */
export type Texts = typeof texts
