import type { Texts } from './en'

/** What stands in the place of Twitch's player and chat in the sandbox. */
export const texts: Texts = {
  scene: (name: string) => `Image dessinée à la place du stream de ${name}`,
  fictional: 'Bac à sable : tout le monde est fictif',
  load: { player: 'Charger le lecteur de Twitch', chat: 'Charger le chat de Twitch' },
  messages: 'Messages',
}
