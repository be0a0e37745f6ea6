import type { LabTexts } from '../en'
import { things } from '../../../language/words/fr'

/** Who hears what this viewer does not. */
const listeners: Record<Parameters<LabTexts['rehearsal']['unheard']>[0], string> = {
  public: 'pour tout le monde',
  broadcaster: 'pour le diffuseur seulement',
  moderator: 'pour les modérateurs seulement',
  nobody: 'pour personne',
}

/** "Les 50 que vous pouvez voir sont arrivés · 24 restreints · 5 sans chaîne · p50 12 ms · p95 30 ms". */
const summary: LabTexts['rehearsal']['summary'] = ({
  arrived,
  visible,
  unheard,
  nowhere,
  failed,
  ...times
}) =>
  [
    arrived === visible
      ? `Les ${arrived} que vous pouvez voir sont arrivés`
      : `${things('arrivé')(arrived)} sur les ${visible} que vous pouvez voir`,
    unheard && things('restreint')(unheard),
    nowhere && `${nowhere} sans chaîne`,
    failed && things('échec')(failed),
    times.median !== undefined && `p50 ${times.median} ms · p95 ${times.p95} ms`,
  ]
    .filter(Boolean)
    .join(' · ')

/** The rehearsal: one event of every type, all the way to this page. */
export const rehearsal = {
  why: 'Envoie un évènement de chaque type par l’adresse publique, l’API et Pusher jusqu’à cette page. Chaque page ouverte de ce streamer les affiche, marqués comme tests.',
  start: 'Répéter',
  stop: 'Arrêter',
  failedOnly: 'Réessayer les échecs',
  copy: 'Copier en texte',
  copied: 'Copié',
  progress: 'Évènements traités',
  running: (login: string) => `Répétition avec ${login}…`,
  cut: 'Pusher est injoignable depuis cette page : rien n’a été envoyé. Vérifiez la connexion, puis réessayez.',
  summary,
  waiting: 'en attente',
  sent: 'en chemin…',
  arrived: (ms = 0) => `${ms} ms`,
  refused: (reason = '') => `Refusé : ${reason}`,
  lost: 'Pas arrivé en 10 s',
  unheard: (audience) => `Envoyé, ${listeners[audience]}`,
  nowhere: 'Accepté, n’appartient à aucune chaîne',
} satisfies LabTexts['rehearsal']
