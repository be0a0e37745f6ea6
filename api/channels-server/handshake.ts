import { closures, type Closure } from './errors'

const pathPattern = /^\/app\/([^/]+)\/?$/
const protocols = new Set(['5', '6', '7'])

/** What a client asks for when it opens `/app/:key?protocol=7&…`. */
export interface Handshake {
  key: string
  protocol: string
}

/** Reads a request's URL; undefined when the path is not Pusher's. */
export function parseHandshake(url: string): Handshake | undefined {
  const [path = '', query] = url.split('?', 2)
  const key = pathPattern.exec(path)?.[1]
  if (key === undefined) return undefined
  return { key, protocol: new URLSearchParams(query).get('protocol') ?? '' }
}

/** Why this client can't be let in; undefined when it can. */
export function refuseProtocol(protocol: string): Closure | undefined {
  if (protocols.has(protocol)) return undefined
  if (protocol === '') return closures.noProtocol
  return /^\d+$/.test(protocol) ? closures.unsupportedProtocol : closures.invalidVersion
}
