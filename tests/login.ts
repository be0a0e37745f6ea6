/**
 * Logs in at the sandbox as `login`, as its authorize page does, and answers the token.
 * @param scopes with spaces between
 */
export async function logIn(baseUrl: string, login: string, scopes = ''): Promise<string> {
  const query = new URLSearchParams({ state: 's', scopes })
  const away = await fetch(`${baseUrl}/api/auth/login?${query}`, { redirect: 'manual' })
  const page = new URL(away.headers.get('location') ?? '', baseUrl)
  const form = new URLSearchParams([...page.searchParams, ['login', login]])
  form.append('decision', 'authorize')
  const back = await fetch(new URL(page.pathname, baseUrl), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  const fragment = new URL(back.headers.get('location') ?? '', baseUrl).hash.slice(1)
  return new URLSearchParams(fragment).get('access_token') ?? ''
}

/** The header that carries a token. */
export const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })
