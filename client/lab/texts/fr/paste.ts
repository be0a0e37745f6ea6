import type { LabTexts } from '../en'

/** Pasting an event into the Event Lab. */
export const paste = {
  label: 'Collez n’importe quoi',
  hint: 'Une ligne curl, une requête Postman, une ligne twitch event trigger, un évènement Pusher, du JSON… Le format est reconnu ; rien n’est envoyé avant que vous n’appuyiez sur Envoyer.',
  examples: 'Par exemple',
  example: {
    curl: 'curl',
    twitchCli: 'twitch-cli',
    pusher: 'Évènement Pusher',
    webSub: 'Ancien format (2019)',
  },
  formats: {
    curl: 'curl',
    wget: 'wget',
    httpie: 'HTTPie',
    powershell: 'PowerShell',
    fetch: 'fetch',
    http: 'Requête HTTP',
    postman: 'Postman',
    'twitch-cli': 'twitch-cli',
    trigger: 'npm run trigger',
    lab: 'Requête du labo d’évènements',
    envelope: 'Évènement d’un fil',
    pusher: 'Évènement Pusher',
    callback: 'Callback EventSub',
    websocket: 'Message WebSocket d’EventSub',
    'websub-2019': 'Ancien format (2019)',
    event: 'Évènement seul',
  },
  found: (format: string, version: string | undefined) =>
    version ? `${format}, version ${version}` : format,
  on: (login: string) => `sur ${login}`,
  place: (line: number, column: number | undefined) =>
    column === undefined ? `Ligne ${line} :` : `Ligne ${line}, colonne ${column} :`,
  warnings: 'À savoir',
  fields: 'Champs à corriger',
  clear: 'Vider',
} satisfies LabTexts['paste']
