/** What stands in the place of Twitch's player and chat in the sandbox. */
export const texts = {
  scene: (name: string) => `Drawing in place of ${name}’s stream`,
  fictional: 'Sandbox: everyone here is fictional',
  load: { player: 'Load Twitch’s player', chat: 'Load Twitch’s chat' },
  messages: 'Messages',
}

/** The same in any language. */
export type Texts = typeof texts
