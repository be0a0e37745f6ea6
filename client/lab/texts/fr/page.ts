import type { LabTexts } from '../en'
import { things } from '../../../language/words/fr'
import { jsonProblem } from './jsonProblem'

/** The page of the Event Lab itself. */
export const page = {
  title: 'Labo d’évènements',
  why: 'Envoyez n’importe quel évènement Twitch. Il est signé et traité comme un vrai callback.',
  rooms: {
    send: 'Envoi',
    scenarios: 'Scénarios',
    recordings: 'Enregistrements',
    audience: 'Public',
    rehearsal: 'Répétition',
  },
  roomsLabel: 'Parties du labo',
  watching: (count: number) =>
    count === 0 ? 'Aucune page ne regarde' : things('page regarde', 'pages regardent')(count),
  streamer: 'Streamer',
  streamerInvalid:
    'Saisissez un nom Twitch : 25 caractères au plus, lettres, chiffres et tirets bas',
  streamerUnknown: (name: string) => `« ${name} » est introuvable sur Twitch.`,
  watch: (name: string) => `Regarder ${name}`,
  type: 'Type d’évènement',
  version: 'Version',
  typePlaceholder: 'Rechercher : raid, abonnement, sondage…',
  typeNone: 'Aucun type trouvé',
  typeCount: things('type'),
  presets: 'Modèles',
  presetGroups: {
    support: 'Soutien',
    stream: 'Stream',
    people: 'Personnes et chat',
    votes: 'Votes et points',
  },
  tabs: { form: 'Formulaire', json: 'JSON', paste: 'Coller' },
  compose: 'L’évènement',
  formEmpty: 'Les évènements de ce type sont une liste. Modifiez-les en JSON.',
  moreFields: things('autre champ', 'autres champs'),
  null: 'null',
  yes: 'Oui',
  no: 'Non',
  json: 'L’évènement en JSON',
  jsonProblem: (problem) => `Ce n’est pas encore du JSON : ${jsonProblem(problem)}`,
  jsonObject: 'L’évènement doit être un objet : { … }',
  reset: 'Réinitialiser',
  preview: 'Aperçu',
  send: 'Envoyer',
  sending: 'Envoi…',
  times: (count: number, title: string) => `${count} × ${title}`,
  sent: (title: string, name: string) => `${title} : envoyé à ${name}`,
  shown: (title: string, name: string, ms: number) =>
    `${title} : envoyé à ${name}, affiché ${ms} ms plus tard`,
  sendKeys: 'Ctrl Entrée',
  blocked: {
    streamer: 'Saisissez d’abord un nom Twitch.',
    json: 'Terminez d’abord le JSON.',
    paste: 'Le texte collé n’est pas encore un évènement.',
    fields: (fields: readonly string[]) => `Corrigez d’abord ${fields.join(', ')}.`,
  },
  lastSends: 'Envois récents',
  lastSendsEmpty: 'Conservés dans ce navigateur.',
  lastSendsHint: 'Entrée renvoyer · E modifier · R renvoyer le dernier',
  again: (title: string) => `Renvoyer : ${title}`,
  againShort: 'Renvoyer',
  change: (title: string) => `Modifier : ${title}`,
  changeShort: 'Modifier',
  forget: 'Effacer',
} satisfies LabTexts['page']
