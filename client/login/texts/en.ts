/** The page on which viewers log in. */
export const texts = {
  promise:
    'Watch any streamer on Twitch and see everything that happens on the channel, the moment it happens.',
  heading: 'Streamer Event Viewer',
  logIn: 'Log in with Twitch',
  tryDemo: 'Try the demo',
  privacy: 'We see your username only. Nothing is stored on our side.',
  sandbox: 'Sandbox mode: no Twitch account needed.',
  checking: 'Checking with Twitch…',
  again: 'Log in again',
  wrongAccount: (wanted: string, came: string) =>
    `Twitch knows you as ${came} in this browser, but this needs ${wanted}. Nothing has changed. Log in again and pick the other account (“Not you?”).`,
  logInAs: (name: string) => `Log in as ${name}`,
  goOn: 'Continue without it',
  /** In the picture of the product. */
  connected: 'Connected',
  living: { train: 'Hype Train', poll: 'Next drop?' },
  returning: (name: string) => `You’ll continue to ${name} after logging in.`,
}

/** The same in any language. */
export type Texts = typeof texts
