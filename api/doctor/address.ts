import { isIP } from 'node:net'
import { randomUUID } from 'node:crypto'
import type { Env } from '../env'
import { ok, problem, unused, type Finding } from './check'

const TIMEOUT_MS = 5_000
const isLocal = (hostname: string) => /^(localhost|127\.|\[::1\])/.test(hostname)

/** Whether Twitch can post to us: over HTTPS, and as far as it can be seen from here. */
export async function checkCallback({ publicUrl, twitch }: Env): Promise<Finding> {
  if (twitch.mode === 'sandbox')
    return unused('The sandbox is in this process: it needs no address')
  const { protocol, port } = new URL(publicUrl)
  const url = `${publicUrl}/api/callback`
  if (protocol !== 'https:' || port !== '') {
    return problem(
      `Twitch posts over HTTPS on port 443 only, and PUBLIC_URL is ${publicUrl}`,
      'Open a tunnel (cloudflared tunnel --url http://localhost:3000) and set PUBLIC_URL to its address',
    )
  }
  const asked = randomUUID()
  const answer = await read(`${url}?hub.challenge=${asked}`)
  if (answer === asked) return ok(`${url} answers`)
  return problem(
    `${url} does not lead to this server`,
    'Check the tunnel or the proxy, and that PUBLIC_URL is its address of today',
  )
}

const read = (url: string): Promise<string | undefined> =>
  fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    .then((response) => response.text())
    .catch(() => undefined)

/** Whether Twitch's player will let itself be embedded by the page's address. */
export function checkEmbed({ publicUrl }: Env): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  if (isLocal(hostname)) return ok(`The player takes ${hostname} as its parent`)
  if (isIP(hostname.replace(/[[\]]/g, ''))) {
    return problem(
      `Twitch's player refuses a page at the bare address ${hostname}`,
      'Open the page by a name, and set PUBLIC_URL to it',
    )
  }
  if (protocol === 'https:') return ok(`The player takes ${hostname} as its parent`)
  return problem(
    `Twitch's player wants HTTPS, and PUBLIC_URL is ${publicUrl}`,
    'Serve the page over HTTPS',
  )
}

/** Whether Twitch knows where a viewer comes back to after the log-in. */
export async function checkRedirect(authorizeUrl: string, redirectUri: string): Promise<Finding> {
  if (!URL.canParse(authorizeUrl)) return ok('The sandbox takes every address of this machine')
  const response = await fetch(authorizeUrl, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined)
  if (!response) return problem('Twitch’s log-in page did not answer', 'Try again in a moment')
  const told = response.headers.get('location') ?? (await response.text())
  if (!/redirect_mismatch|redirect_uri/.test(told) || response.ok) return ok(redirectUri)
  return problem(
    `Twitch does not know ${redirectUri}`,
    'Add it as an OAuth Redirect URL at https://dev.twitch.tv/console/apps',
  )
}
