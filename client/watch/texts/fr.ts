import type { Texts } from './en'

/** The page on which streamers are watched. Functions take display names and numbers. */
export const texts: Texts = {
  title: (name: string) => `${name} · évènements en direct`,
  streamers: 'Streamers',
  watchWith: 'Regarder avec un autre streamer',
  more: 'Plus',
  widths: { events: 'Largeur des évènements', chat: 'Largeur du chat' },
  showChat: 'Afficher le chat',
  hideChat: 'Masquer le chat',
  tabs: { now: 'En cours' },
  connection: {
    label: 'Connexion',
    states: {
      connected: 'Connecté',
      reconnecting: 'Reconnexion',
      disconnected: 'Déconnecté',
    },
    nextTry: (seconds: number) => `dans ${seconds} s`,
    trying: 'en cours…',
    reconnect: 'Reconnecter',
    dismiss: 'Ignorer',
  },
}
