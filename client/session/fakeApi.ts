/** The API of tests, which knows log-ins alone: `token-of-ada` is Ada's, any other token nobody's. */
export async function answerLogins(
  url: RequestInfo | URL,
  { method, headers }: RequestInit = {},
): Promise<Response> {
  if (!String(url).endsWith('/api/auth/session')) return new Response(null, { status: 404 })
  if (method === 'DELETE') return new Response(null, { status: 204 })
  const login = /token-of-(\w+)/.exec(new Headers(headers).get('Authorization') ?? '')?.[1]
  const viewer = { login, userId: '1', scopes: [], expiresIn: 3600, isOperator: false }
  if (login) return Response.json(viewer)
  return Response.json({ error: { code: 'token-invalid', message: '' } }, { status: 401 })
}

/** The tokens that were asked about by a method, in that order. */
export const tokensIn = (calls: Parameters<typeof fetch>[], method: string): (string | null)[] =>
  calls
    .filter(([, init]) => init?.method === method)
    .map(([, init]) => new Headers(init?.headers).get('Authorization'))
