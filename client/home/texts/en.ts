/** The start page. */
export const texts = {
  setup: 'Setup',
  lab: 'Event Lab',
  postman: 'Postman collection',
  postmanEnvironment: 'its environment',
  heading: 'Who are we watching tonight?',
  several: 'Several at once: tfue ninja, or tfue+ninja.',
  recent: 'Watched lately',
  forget: (name: string) => `Forget ${name}`,
  empty: 'Streamers you watch will be kept here, on this device only.',
  tryOne: 'Try one of these',
  sandbox:
    'This is the sandbox: its streamers, follows and raids are made up, so that you can try everything.',
}

/** The same in any language. */
export type Texts = typeof texts
