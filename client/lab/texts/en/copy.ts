import type { CopyNote } from '../../copy/copyable'
import type { CopyFormat } from '../../copy/formats'

const formats: Record<CopyFormat, string> = {
  curl: 'curl',
  'twitch-cli': 'twitch-cli',
  postman: 'Postman',
  json: 'JSON',
  typescript: 'TypeScript',
}

const notes: Record<CopyNote, string> = {
  signed: 'Signed for this event only, and valid for 10 minutes.',
  secret: 'Import it and set its variable “secret” to EVENTSUB_SECRET.',
  token: 'With real Twitch, add your token: Authorization: Bearer …',
  cli: 'twitch-cli makes up names, and calls every streamer testBroadcaster.',
}

/** Copying an event out of the Event Lab. */
export const copy = {
  label: 'Copy as',
  formats,
  notes,
  copied: (format: string) => `Copied as ${format}.`,
  byHand: (format: string) =>
    `The browser doesn’t let us copy. Here it is as ${format}: press Ctrl + C.`,
  text: 'Text to copy',
  left: (fields: readonly string[]) => `It has no flag for ${fields.join(', ')}.`,
  cliLacks: (type: string) => `twitch-cli has no ${type}: copy it as curl instead.`,
  failed: (why: string) => `It couldn’t be copied: ${why}`,
  close: 'Close',
}
