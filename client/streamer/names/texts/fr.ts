import type { Texts } from './en'

/** What is wrong with a name. */
export const texts: Texts = {
  empty: 'Saisissez le nom d’un streamer.',
  characters: 'Un nom Twitch ne contient que des lettres, des chiffres et des tirets bas.',
  long: 'Un nom Twitch a 25 caractères au plus.',
  link: 'Ce lien ne mène à aucun streamer. Essayez un lien comme twitch.tv/tfue.',
}
