/** The page on which viewers log in. */
export const texts = {
  promise:
    'Watch any streamer on Twitch and see everything that happens on the channel, the moment it happens.',
  heading: 'Streamer Event Viewer',
  logIn: 'Log in with Twitch',
  privacy: 'We ask Twitch only who you are. Nothing is stored on our side.',
  sandbox: 'This is the sandbox: no Twitch account is needed.',
  checking: 'Checking with Twitch…',
  again: 'Log in again',
  wrongAccount: (wanted: string, came: string) =>
    `Twitch knows you as ${came} in this browser, and this needs ${wanted}. Nothing has changed here. Log in once more: Twitch lets you change the account (“Not you?”).`,
  logInAs: (name: string) => `Log in as ${name}`,
  goOn: 'Go on without it',
  examples: [
    { who: 'Ada', did: ' gifted ', what: '20 Tier 1 subs', time: 'now' },
    { who: 'grace_h', did: ' followed', what: '', time: '8 s' },
    { who: 'Margaret', did: ' raided with ', what: '240 viewers', time: '41 s' },
    { who: 'Next drop?', did: ' · Tilted leads with ', what: '62%', time: '2 min' },
  ],
  returning: (name: string) => `After the log-in you go on to ${name}.`,
}

/** The same in any language. */
export type Texts = typeof texts
