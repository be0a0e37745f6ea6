/** What is said in chat. */
export const texts = {
  /** What somebody is on the channel, by Twitch's name of the badge. */
  badges: {
    broadcaster: 'Broadcaster',
    moderator: 'Moderator',
    vip: 'VIP',
    subscriber: 'Subscriber',
  },
  messages: 'Messages',
  showEarlier: (count: number) => `Show ${count} earlier`,
}

/** The same in any language. */
export type Texts = typeof texts
