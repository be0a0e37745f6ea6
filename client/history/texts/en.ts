/** The history of a streamer in the viewer's own browser: what leads to it. */
export const texts = {
  open: 'History',
  numbers: 'Numbers',
  earlier: 'Show earlier events',
  loading: 'Loading…',
  dismiss: 'Dismiss',
}

/** The same in any language. */
export type Texts = typeof texts
