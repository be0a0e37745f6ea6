/** The tests that can be sent from the page of a streamer. */
export const texts = {
  to: (name: string) => `Send to ${name}, marked as a test`,
  presets: {
    raid: 'Raid of 240',
    gifts: '20 gifted subs',
    cheer: '500 bits',
    follow: 'Follow',
    hypeTrain: 'Hype Train',
    poll: 'Poll',
  },
  lab: 'Open the Lab',
  sent: (name: string) => `Sent: ${name}`,
  forbidden: (name: string) =>
    `Only ${name} and this installation’s operators may send tests here.`,
}

/** The same in any language. */
export type Texts = typeof texts
