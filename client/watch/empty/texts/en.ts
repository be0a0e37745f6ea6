/** A feed in which nothing has happened yet. */
export const texts = {
  live: (name: string) => `Nothing yet. ${name} is live, and the next event will appear here.`,
  offline: (name: string) =>
    `Nothing yet. ${name} is offline. The next stream, raid or title change will appear here.`,
  offlineSince: (name: string, time: string) =>
    `Nothing yet. ${name} has been offline since ${time}.`,
  failed: (name: string) =>
    `${name}’s events couldn’t be loaded. They’ll appear here once the server responds.`,
  topics: (titles: string) => `You’ll see: ${titles}.`,
  sendTest: 'Send a test event',
}

/** The same in any language. */
export type Texts = typeof texts
