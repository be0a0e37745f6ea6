/** What can be done by a key, and by the palette of commands. */
export const keys = {
  palette: 'mod+k',
  help: '?',
  pause: 'p',
  catchUp: 'c',
  filter: 'f',
  search: '/',
  history: 'h',
  numbers: 'n',
  theatre: 't',
  largeEvents: 'e',
  chat: 'x',
  sendTest: 'b',
  markRead: 'm',
  next: 'j',
  previous: 'k',
  skip: 's',
  watchWith: 'w',
} as const

/** A command that has a key. */
export type Command = keyof typeof keys
