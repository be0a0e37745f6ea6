import type { IncomingMessage } from 'node:http'

/** Tells whose request it is. */
export type AddressOf = (request: IncomingMessage | undefined) => string

const ipv6Network = /^((?:[0-9a-f]{0,4}:){4})/i

/**
 * Addresses of clients behind `proxies` reverse proxies of ours, each of which adds the address it
 * was called from to X-Forwarded-For: what a client writes there itself stands further left.
 * One IPv6 network (/64) is one client.
 */
export function clientAddress(proxies: number): AddressOf {
  return (request) => {
    if (!request) return 'local'
    const remote = request.socket.remoteAddress ?? 'unknown'
    const address = proxies > 0 ? (forwarded(request, proxies) ?? remote) : remote
    if (!address.includes(':') || address.startsWith('::ffff:')) return address
    return ipv6Network.exec(address)?.[1] ?? address
  }
}

function forwarded({ headers }: IncomingMessage, proxies: number): string | undefined {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  return hops.at(-proxies)?.trim() || undefined
}
