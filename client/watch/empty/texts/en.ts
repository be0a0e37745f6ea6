/** A feed in which nothing has happened yet. */
export const texts = {
  live: (name: string) => `Nothing yet. ${name} is live: the next event appears here.`,
  offline: (name: string) =>
    `Nothing yet. ${name} is offline: the next stream, raid or change appears here.`,
  offlineSince: (name: string, time: string) =>
    `Nothing yet. ${name} has been offline since ${time}.`,
  failed: (name: string) =>
    `What happened at ${name} could not be loaded. It appears here as soon as the server answers.`,
  topics: (titles: string) => `You’ll see: ${titles}.`,
  sendTest: 'Send a test event',
}

/** The same in any language. */
export type Texts = typeof texts
