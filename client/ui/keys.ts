/** What can be done by a key, and by the palette of commands. */
export const keys = {
  palette: 'mod+k',
  help: '?',
  pause: 'p',
  catchUp: 'c',
  search: '/',
  markRead: 'm',
  next: 'j',
  previous: 'k',
  skip: 's',
  watchWith: 'w',
} as const

/** A command that has a key. */
export type Command = keyof typeof keys
