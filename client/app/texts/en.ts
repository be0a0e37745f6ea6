/** The frame around the pages. */
export const texts = {
  skip: 'Skip',
  skipToEvents: 'Skip to the events',
  skipToSearch: 'Skip to the search',
  logInAgain: 'Log in again',
  logOut: 'Log out',
  theme: (name: string) => `Theme: ${name}`,
  themes: {
    auto: 'Same as the system',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  },
  notFound: 'There is no such page.',
  offline: 'You are offline. Events that you miss are fetched when you are back.',
}

/** The same in any language. */
export type Texts = typeof texts
