/** What any page says. */
export const texts = {
  name: 'Streamer Event Viewer',
  language: 'Language',
  retry: 'Try again',
  close: 'Close',
  toStart: 'Back to home',
  broken: 'Something went wrong on this page.',
  reload: 'Reload page',
  /** A problem that no other words tell. */
  network: 'The server can’t be reached. Check your connection, then try again.',
  unknown: 'The server sent something unexpected. Reload the page.',
}

/** The same in any language. */
export type Texts = typeof texts
