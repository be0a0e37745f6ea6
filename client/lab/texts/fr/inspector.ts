import type { LabTexts } from '../en'
import { things } from '../../../language/words/fr'

const bytes = things('octet')

/** The inspector: callbacks as they reach the API. */
export const inspector = {
  heading: 'Inspecteur',
  connected: 'Connecté',
  connecting: 'Connexion…',
  logIn: 'Connectez-vous pour voir les callbacks qui arrivent sur ce serveur.',
  forbidden: (login: string) =>
    `Seuls ${login} et les personnes nommées dans LAB_OPERATORS peuvent voir ces callbacks.`,
  filter: 'Quels callbacks',
  filters: {
    all: 'Tous',
    refused: (count: number) => (count > 0 ? `Refusés ${count}` : 'Refusés'),
  },
  whose: 'Callbacks de qui',
  everybody: 'Tous les streamers',
  clear: 'Vider',
  retry: 'Réessayer',
  empty:
    'Aucun callback n’est encore arrivé sur ce serveur. Chacun apparaîtra ici, accepté ou refusé.',
  tryIt: 'Envoyez-en un avec cette ligne :',
  noneRefused: 'Aucun refus.',
  noneOf: (login: string) => `Aucun pour ${login}.`,
  skipped: (count: number) =>
    `et ${things('autre')(count)}, non affichés : trop nombreux en une seconde`,
  accepted: (status: number) => `Accepté ${status}`,
  refused: (status: number) => `Refusé ${status}`,
  unknownType: 'Type inconnu',
  mend: 'Pour corriger :',
  copyRight: 'Copier une requête valable',
  messageId: 'Identifiant du message',
  messageType: 'Type de message',
  streamer: 'Streamer',
  origin: 'Envoyé par',
  origins: { twitch: 'Twitch', test: 'Un test', replay: 'Un rejeu' },
  code: 'Code',
  took: 'Temps de réponse',
  ms: (ms: number) => `${ms} ms`,
  signed: 'Ce qui est signé',
  signedHow: (all: number, body: number) =>
    `${bytes(all)} : l’identifiant du message, l’horodatage et le corps (${bytes(body)}), l’un après l’autre. Comparez l’empreinte avec celle des octets que vous avez signés.`,
  timestamp: 'Horodatage',
  digest: 'SHA-256 de ces octets',
  received: 'Signature reçue',
  headers: 'En-têtes',
  body: (count: number) => (count === 0 ? 'Pas de corps' : `Corps, ${bytes(count)}`),
  cut: 'Le reste n’est pas affiché.',
} satisfies LabTexts['inspector']
