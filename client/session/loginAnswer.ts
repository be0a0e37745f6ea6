/** What Twitch answered to a log-in: a token, or why not (RFC 6749 §4.2.2). */
export type LoginAnswer = { state: string } & ({ token: string } | { error: string })

/** Twitch's answer in an address, in fragment or query. */
export function readLoginAnswer(href: string): LoginAnswer | undefined {
  const { hash, searchParams } = new URL(href)
  return readAnswer(new URLSearchParams(fragmentOf(hash))) ?? readError(searchParams)
}

/** `#/home#access_token=…` is a path of the first version with a fragment of its own. */
const fragmentOf = (hash: string): string =>
  hash.startsWith('#/') ? hash.slice(1).replace(/^[^#?&]*[#?&]?/, '') : hash.slice(1)

function readAnswer(params: URLSearchParams): LoginAnswer | undefined {
  const token = params.get('access_token')
  return token ? { token, state: params.get('state') ?? '' } : readError(params)
}

function readError(params: URLSearchParams): LoginAnswer | undefined {
  const error = params.get('error')
  return error ? { error, state: params.get('state') ?? '' } : undefined
}
