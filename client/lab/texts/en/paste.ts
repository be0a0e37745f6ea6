import type { Format } from '../../paste/answer'

const formats: Record<Format, string> = {
  curl: 'curl',
  wget: 'wget',
  httpie: 'HTTPie',
  powershell: 'PowerShell',
  fetch: 'fetch',
  http: 'HTTP request',
  postman: 'Postman',
  'twitch-cli': 'twitch-cli',
  trigger: 'npm run trigger',
  lab: 'Event Lab request',
  envelope: 'Event of a feed',
  pusher: 'Pusher event',
  callback: 'EventSub callback',
  websocket: 'EventSub WebSocket message',
  'websub-2019': 'Legacy payload (2019)',
  event: 'Event alone',
}

/** Pasting an event into the Event Lab. */
export const paste = {
  label: 'Paste anything',
  hint: 'A curl line, a Postman request, a twitch event trigger line, a Pusher event, JSON… We detect the format; nothing is sent until you press Send.',
  examples: 'For example',
  example: {
    curl: 'A curl line',
    twitchCli: 'A twitch-cli line',
    pusher: 'A Pusher event',
    webSub: 'Legacy payload (2019)',
  },
  formats,
  found: (format: string, version: string | undefined) =>
    version ? `${format}, version ${version}` : format,
  on: (login: string) => `on ${login}`,
  place: (line: number, column: number | undefined) =>
    column === undefined ? `Line ${line}:` : `Line ${line}, column ${column}:`,
  warnings: 'Good to know',
  fields: 'Fields to fix',
  clear: 'Clear',
}
