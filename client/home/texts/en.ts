/** The start page. */
export const texts = {
  heading: 'Who are we watching tonight?',
  placeholder: 'A name, @name or twitch.tv link',
  several: 'Watch up to four: tfue ninja',
  suggestions: 'Suggestions',
  live: 'Live now',
  recent: 'Recent',
  onTwitch: 'On Twitch',
  lookUp: (name: string) => `Look up “${name}” on Twitch`,
  asking: 'Searching Twitch…',
  none: (name: string) => `We couldn’t find “${name}” on Twitch.`,
  keys: { enter: 'Watch', tab: 'Add another, up to four', escape: 'Close' },
  viewers: 'viewers',
  forget: (name: string) => `Forget ${name}`,
  empty: 'Streamers you watch will appear here, on this device only.',
  tryOne: 'Try one of these',
  doors: 'More to do',
  lab: 'Event Lab',
  labWhy: 'Send any Twitch event and watch it arrive.',
  setup: 'Setup',
  setupWhy: 'Check this installation, and fix what’s missing.',
  api: 'API',
  apiWhy: 'Every request, documented and ready to try.',
  sandbox: 'Sandbox mode: everyone here is fictional.',
  connect: 'Connect real Twitch',
  postman: 'Postman collection',
  postmanEnvironment: 'Postman environment',
}

/** The same in any language. */
export type Texts = typeof texts
