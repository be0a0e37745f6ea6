import { wholeEvent, type Copy, type Copyable, type Copying } from './copyable'

/** As a literal of TypeScript: JSON whose names need no quotes. */
const literal = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replaceAll(/^( *)"([a-z_]\w*)":/gim, '$1$2:')

const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`)

/** A typed call of the Event Lab's API. */
export const typescript = (copyable: Copyable, copying: Copying): Copy => ({
  text: `// curl -o events.d.ts ${copying.origin}/api/types.d.ts
import type { Envelope } from './events'

const response = await fetch('${copying.origin}/api/lab/events', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    streamer: '${copyable.streamer}',
    type: '${copyable.type}',
    event: ${indented(literal(wholeEvent(copyable, copying)), 4)} satisfies Envelope<'${copyable.type}'>['event'],
  }),
})
if (!response.ok) throw new Error(await response.text())
`,
  note: 'token',
})
