import type { Texts } from './en'

/** La page d’accueil. */
export const texts: Texts = {
  setup: 'Installation',
  lab: 'Labo d’évènements',
  postman: 'Collection Postman',
  postmanEnvironment: 'son environnement',
  heading: 'Qui regarde‑t‑on ce soir ?',
  several: 'Plusieurs à la fois : tfue ninja, ou tfue+ninja.',
  recent: 'Vus récemment',
  forget: (name: string) => `Oublier ${name}`,
  empty: 'Les streamers que vous regardez seront gardés ici, sur cet appareil seulement.',
  tryOne: 'Essayez l’un de ceux-ci',
  sandbox:
    'Ceci est le bac à sable : ses streamers, follows et raids sont inventés, pour que vous puissiez tout essayer.',
}
