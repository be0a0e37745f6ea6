import type { Texts } from './en'

/** The page on which streamers are watched. Functions take display names and numbers. */
export const texts: Texts = {
  title: (name: string) => `${name} · évènements en direct`,
  streamers: 'Streamers',
  watchWith: 'Regarder avec un autre streamer',
  watchWithShort: 'Regarder avec…',
  topics: 'Sujets',
  topicsOpen: (live: number, all: number) => `Sujets ${live} sur ${all}`,
  connection: {
    label: 'Connexion',
    states: {
      connected: 'Connecté',
      reconnecting: 'Reconnexion',
      disconnected: 'Déconnecté',
    },
    nextTry: (seconds: number) => `dans ${seconds} s`,
    trying: 'en cours…',
    reconnect: 'Reconnecter maintenant',
    dismiss: 'Ignorer',
  },
}
