import type { Texts } from './en'
import { things } from '../../language/words/fr'

const recovered = things('évènement récupéré', 'évènements récupérés')

/** The page on which streamers are watched. Functions take display names and numbers. */
export const texts: Texts = {
  title: (name: string) => `${name} · évènements en direct`,
  missing: (name: string) => `Aucun streamer ne s’appelle ${name}`,
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
    receipt: {
      complete: (offline: string, count: number) =>
        count === 0
          ? `Hors ligne ${offline} · aucun évènement manqué · complet`
          : `Hors ligne ${offline} · ${recovered(count)} · complet`,
      overrun: (offline: string, count: number) =>
        `Hors ligne ${offline} · ${recovered(count)} · des évènements plus anciens sont perdus`,
      missing: (from: string, to: string) =>
        `Le serveur a redémarré : il peut manquer des évènements entre ${from} et ${to}`,
    },
    dismiss: 'Ignorer',
  },
}
