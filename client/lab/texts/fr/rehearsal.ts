import type { LabTexts } from '../en'
import { things } from '../../../language/words/fr'

/** Who hears what this viewer does not. */
const listeners: Record<Parameters<LabTexts['rehearsal']['unheard']>[0], string> = {
  public: 'pour tout le monde',
  broadcaster: 'pour le diffuseur seulement',
  moderator: 'pour les modérateurs seulement',
  nobody: 'pour personne',
}

/** "73 arrivés sur 79, p50 12 ms, p95 30 ms, 6 sans chaîne". */
const summary: LabTexts['rehearsal']['summary'] = ({
  all,
  arrived,
  failed,
  unheard,
  nowhere,
  median,
  p95,
}) =>
  [
    `${things('arrivé')(arrived)} sur ${all}`,
    median === undefined ? '' : `p50 ${median} ms, p95 ${p95} ms`,
    nowhere && `${nowhere} sans chaîne`,
    unheard && `${unheard} pour d’autres seulement`,
    failed && things('échec')(failed),
  ]
    .filter(Boolean)
    .join(', ')

/** The rehearsal: one event of every type, all the way to this page. */
export const rehearsal = {
  why: 'Envoie un évènement de chaque type par l’adresse publique, l’API et Pusher jusqu’à cette page. Chaque page ouverte de ce streamer les affiche, marqués comme tests.',
  start: 'Répéter',
  stop: 'Arrêter',
  failedOnly: 'Seulement les échecs, à nouveau',
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
