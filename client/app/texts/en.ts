import type { PlaceName } from '../../ui/room'

/** The frame around the pages. */
export const texts = {
  skip: 'Skip',
  skipToEvents: 'Skip to events',
  skipToSearch: 'Skip to search',
  main: 'Main',
  places: { watch: 'Watch', lab: 'Lab', setup: 'Setup' } satisfies Record<PlaceName, string>,
  account: 'Account',
  palette: 'Command palette',
  help: 'Keyboard shortcuts',
  logInAgain: 'Log in again',
  notFound: 'Page not found',
  offline: 'You’re offline. Missed events will load when you’re back.',
}

/** The same in any language. */
export type Texts = typeof texts
