import { isIPv6 } from 'node:net'

/** What to listen on so that `localhost` leads there: all addresses, or those of that name. */
const REACHED_AS_LOCALHOST = new Set(['0.0.0.0', '::', 'localhost', '127.0.0.1', '::1'])

/**
 * Where a program on this machine reaches a server: by `localhost`, unless it listens on another
 * address only.
 * @param host what it listens on; all addresses if undefined
 */
export function localUrl(host: string | undefined, port: number): string {
  if (host === undefined || REACHED_AS_LOCALHOST.has(host)) return `http://localhost:${port}`
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}

/** Whether a URL's host name is one of this machine's own. */
export const isLoopbackName = (hostname: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
