import type { LabTexts } from '../en'

/** Copying an event out of the Event Lab. */
export const copy = {
  label: 'Copier comme',
  formats: {
    curl: 'curl',
    'twitch-cli': 'twitch-cli',
    postman: 'Postman',
    json: 'JSON',
    typescript: 'TypeScript',
  },
  notes: {
    signed: 'Signé pour ce seul évènement, et valable 10 minutes.',
    secret: 'Importez-le, et donnez à sa variable « secret » la valeur de EVENTSUB_SECRET.',
    token: 'Avec le vrai Twitch, ajoutez votre jeton : Authorization: Bearer …',
    cli: 'twitch-cli invente des noms, et appelle chaque streamer testBroadcaster.',
  },
  copied: (format: string) => `Copié comme ${format}.`,
  byHand: (format: string) =>
    `Le navigateur ne nous laisse pas copier. Voici le texte (${format}) : appuyez sur Ctrl + C.`,
  text: 'Texte à copier',
  left: (fields: readonly string[]) => `Il n’a pas d’option pour ${fields.join(', ')}.`,
  cliLacks: (type: string) => `twitch-cli ne connaît pas ${type} : copiez-le comme curl.`,
  failed: (why: string) => `La copie a échoué : ${why}`,
  close: 'Fermer',
} satisfies LabTexts['copy']
