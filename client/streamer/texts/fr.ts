import type { Texts } from './en'
import { ofName } from '../../language/words/fr'

/** A streamer, and the search for one. Functions take display names. */
export const texts: Texts = {
  streamerName: 'Nom du streamer',
  placeholder: 'Trouver un streamer',
  stream: 'Voir',
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
