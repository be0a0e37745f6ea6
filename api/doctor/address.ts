import { isIP } from 'node:net'
import { randomUUID } from 'node:crypto'
import type { Env } from '../settings/env'
import { ok, problem, unused, type Finding } from './check'

const TIMEOUT_MS = 5_000
const isLocal = (hostname: string) => /^(localhost|127\.|\[::1\])/.test(hostname)

/** Whether Twitch can post to us: over HTTPS, and as far as it can be seen from here. */
export async function checkCallback({ publicUrl, twitch }: Env): Promise<Finding> {
  if (twitch.mode === 'sandbox') return unused({ code: 'callback-sandbox', facts: {} })
  const { protocol, port } = new URL(publicUrl)
  const url = `${publicUrl}/api/callback`
  if (protocol !== 'https:' || port !== '') {
    return problem({ code: 'callback-no-https', facts: { url: publicUrl } })
  }
  const asked = randomUUID()
  const answer = await read(`${url}?hub.challenge=${asked}`)
  return answer === asked
    ? ok({ code: 'callback-ok', facts: { url } })
    : problem({ code: 'callback-elsewhere', facts: { url } })
}

const read = (url: string): Promise<string | undefined> =>
  fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    .then((response) => response.text())
    .catch(() => undefined)

/** Whether Twitch's player will let itself be embedded by the page's address. */
export function checkEmbed({ publicUrl }: Env): Finding {
  const { protocol, hostname } = new URL(publicUrl)
  const facts = { host: hostname }
  if (isLocal(hostname)) return ok({ code: 'embed-ok', facts })
  if (isIP(hostname.replace(/[[\]]/g, ''))) return problem({ code: 'embed-address', facts })
  if (protocol === 'https:') return ok({ code: 'embed-ok', facts })
  return problem({ code: 'embed-no-https', facts: { url: publicUrl } })
}

/** Whether Twitch knows where a viewer comes back to after the log-in. */
export async function checkRedirect(authorizeUrl: string, redirectUri: string): Promise<Finding> {
  if (!URL.canParse(authorizeUrl)) return ok({ code: 'redirect-sandbox', facts: {} })
  const response = await fetch(authorizeUrl, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined)
  if (!response) return problem({ code: 'log-in-silent', facts: {} })
  const answer = response.headers.get('location') ?? (await response.text())
  const facts = { url: redirectUri }
  const isKnown = !/redirect_mismatch|redirect_uri/.test(answer) || response.ok
  return isKnown ? ok({ code: 'redirect-ok', facts }) : problem({ code: 'redirect-unknown', facts })
}
