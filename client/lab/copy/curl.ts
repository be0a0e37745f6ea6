import { changesOf, type Copy, type Copyable, type Copying } from './copyable'

/** Quotes for bash and its kin: everything is itself between single quotes but these. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Names of headers as they are written: `Content-Type`. */
const headerName = (name: string) => name.replace(/(?:^|-)[a-z]/g, (part) => part.toUpperCase())

/** A curl line with the signature of just this event. */
export async function curl(copyable: Copyable, { sign }: Pick<Copying, 'sign'>): Promise<Copy> {
  const { url, headers, body } = await sign({ ...copyable, event: changesOf(copyable) })
  const parts = [
    `curl -i -X POST ${quoted(url)}`,
    ...Object.entries(headers).map(
      ([name, value]) => `-H ${quoted(`${headerName(name)}: ${value}`)}`,
    ),
    `--data-raw ${quoted(body)}`,
  ]
  return { text: parts.join(' \\\n  '), note: 'signed' }
}
