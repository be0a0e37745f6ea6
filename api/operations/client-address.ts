import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'

/** Tells whose request it is. */
export type AddressOf = (request: IncomingMessage | undefined) => string

/**
 * Addresses of clients behind `proxies` reverse proxies of ours, each of which adds the address it
 * was called from to X-Forwarded-For: what a client writes there itself stands further left.
 * One IPv6 network (/64) is one client.
 */
export function clientAddress(proxies: number): AddressOf {
  return (request) => {
    if (!request) return 'local'
    const remote = request.socket.remoteAddress ?? 'unknown'
    return networkOf(proxies > 0 ? (forwarded(request, proxies) ?? remote) : remote)
  }
}

/** What proxies and tunnels add; each adds some of it or nothing. */
const ADDED_BY_PROXIES =
  /^(x-forwarded-|x-real-ip$|forwarded$|via$|cf-|true-client-ip$|x-client-ip$)/
const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/**
 * Whether a proxy may have passed the request on, one of ours or a tunnel on this very machine: it
 * says so, it was asked for another name than this machine's, or it speaks HTTP/1.0, as nginx does
 * that adds nothing.
 */
export const isForwarded = (request: IncomingMessage | undefined): boolean =>
  request !== undefined &&
  (Object.keys(request.headers).some((name) => ADDED_BY_PROXIES.test(name)) ||
    !LOOPBACK_NAME.test(request.headers.host ?? '') ||
    request.httpVersion === '1.0')

/** What the outermost proxy of ours saw; some add the port, which is another at each connection. */
function forwarded({ headers }: IncomingMessage, proxies: number): string | undefined {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hop = hops.at(-proxies)?.trim() ?? ''
  const [, ipv6, ipv4] = /^(?:\[(.+)\]|([\d.]+))(?::\d+)?$/.exec(hop) ?? []
  return [hop, ipv6, ipv4].find((address) => address && isIP(address))
}

/** What counts as one client: an IPv4 address, or a network of IPv6. */
export function networkOf(address: string): string {
  // Below ::/8 there is this machine, and IPv4 in other words: none of it is a client's network.
  if (!isIPv6(address) || address.startsWith('::')) return address
  const [before = [], after = []] = address.split('::').map((part) => part.split(':'))
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
