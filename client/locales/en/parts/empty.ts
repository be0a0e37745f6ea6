/** A feed in which nothing has happened yet. */
export const empty = {
  live: (name: string) => `Nothing yet. ${name} is live: the next event appears here.`,
  offline: (name: string) =>
    `Nothing yet. ${name} is offline: the next stream, raid or change appears here.`,
  offlineSince: (name: string, time: string) => `Nothing yet. ${name} is offline since ${time}.`,
  topics: (titles: string) => `Watching for: ${titles}.`,
  sendTest: 'Send a test event',
}
