/** Sending a test from the page of a streamer. */
export const texts = {
  open: 'Send test',
}

/** The same in any language. */
export type Texts = typeof texts
