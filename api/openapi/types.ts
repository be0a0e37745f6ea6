/** The sources of all payloads' types: they import from one another only. */
const sources = import.meta.glob<string>(['../shared/payloads/*.ts', '../shared/envelope.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const imports = /^import type \{[^}]*\} from '[^']*'\n/gm
const reexports = /^export type \* from '[^']*'\n/gm

const head = `// Types of the envelopes of Streamer Event Viewer, and of every payload of Twitch's EventSub.
// import type { Envelope } from './events'

/** Twitch's name of a subscription type, such as \`channel.raid\`. */
export type EventType = keyof EventPayloads

/** The streamer whose channel an event happened on. \`login\` is lower case. */
export interface Streamer {
  id: string
  login: string
  name: string
}
`

/** All of them as one module, for a project of somebody else. */
export const typeDeclarations: string = [
  head,
  ...Object.values(sources).map((source) =>
    source.replace(imports, '').replace(reexports, '').trim(),
  ),
].join('\n\n')
