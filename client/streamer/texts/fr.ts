import type { Texts } from './en'
import { ofName } from '../../language/words/fr'

/** A streamer, and the search for one. Functions take display names. */
export const texts: Texts = {
  streamerName: 'Nom du streamer',
  placeholder: 'Trouver un streamer',
  stream: 'Voir',
  invalidName: {
    empty: 'Saisissez le nom d’un streamer.',
    characters: 'Un nom Twitch ne contient que des lettres, des chiffres et des tirets bas.',
    long: 'Un nom Twitch a 25 caractères au plus.',
    link: 'Ce lien ne mène à aucun streamer. Un lien tel que twitch.tv/tfue, oui.',
  },
  player: (name: string) => `Stream ${ofName(name)}`,
  chatOf: (name: string) => `Chat ${ofName(name)}`,
  chat: 'Chat',
  live: 'En direct',
  offline: 'Hors ligne',
  offlineSince: (time: string) => `Hors ligne depuis ${time}`,
  viewers: 'Spectateurs',
  onAir: 'À l’antenne',
  noTitle: 'Pas encore de titre',
}
