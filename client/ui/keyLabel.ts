const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** What is written on the keys that a command has: `Ctrl K`, or `⌘ K` on a Mac. */
export const keyLabel = (key: string): string =>
  key
    .replace('mod+', isMac ? '⌘ ' : 'Ctrl ')
    .toUpperCase()
    .replace('CTRL', 'Ctrl')
