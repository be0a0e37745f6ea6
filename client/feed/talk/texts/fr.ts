import type { Texts } from './en'

/** Ce qui se dit dans le chat. */
export const texts: Texts = {
  badges: {
    broadcaster: 'Diffuseur',
    moderator: 'Modérateur',
    vip: 'VIP',
    subscriber: 'Abonné',
  },
  messages: 'Messages',
  showEarlier: (count) => `Afficher les ${count} précédents`,
}
