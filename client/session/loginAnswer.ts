/** What Twitch answered to a log-in: a token, or why not (RFC 6749 §4.2.2). */
export type LoginAnswer = { state: string } & ({ token: string } | { error: string })

/** Where an address leads, and the answer to a log-in that it carried. */
export interface Arrival {
  path: string
  answer?: LoginAnswer
}

/** Pages of the first version lived behind a hash. */
const oldPaths: Readonly<Record<string, string>> = { '/home': '/', '/login': '/login' }

/** Takes Twitch's answer, in fragment or query, out of an address. */
export function readArrival(href: string): Arrival {
  const { pathname, search, hash, searchParams } = new URL(href)
  const { route, fragment } = splitHash(hash)
  const answer = readAnswer(new URLSearchParams(fragment)) ?? readError(searchParams)
  if (answer) return { path: '/login', answer }
  if (route !== undefined) return { path: oldPaths[route] ?? '/' }
  return { path: pathname + search + hash }
}

/** `#/home#access_token=…` is a route with a fragment of its own. */
function splitHash(hash: string): { route?: string; fragment: string } {
  if (!hash.startsWith('#/')) return { fragment: hash.slice(1) }
  const [route = '', fragment = ''] = hash.slice(1).split(/[#?&](.*)/)
  return { route: route.replace(/(?<=.)\/+$/, ''), fragment }
}

function readAnswer(params: URLSearchParams): LoginAnswer | undefined {
  const token = params.get('access_token')
  return token ? { token, state: params.get('state') ?? '' } : readError(params)
}

function readError(params: URLSearchParams): LoginAnswer | undefined {
  const error = params.get('error')
  return error ? { error, state: params.get('state') ?? '' } : undefined
}
