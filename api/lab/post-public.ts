import { ApiError } from '../middleware/api-error'

/** Longer than any callback takes, shorter than a person waits. */
const TIMEOUT_MS = 10_000

/**
 * Posts a callback to our own public address, over the network, as Twitch would.
 * @throws {ApiError} 502 `public-url-unreachable` when nothing answers, or something else than this
 * API does
 */
export async function postPublic(callback: Request): Promise<Response> {
  const { url, method, headers } = callback
  const body = await callback.arrayBuffer()
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const answer = await fetch(url, { method, headers, body, redirect: 'manual', signal }).catch(
    (error: unknown) => {
      throw unreachable(url, reasonOf(error))
    },
  )
  if (!answer.ok && !isJson(answer)) throw unreachable(url, `${answer.status} came back`)
  // Its own headers belong to that connection: encoding, length, keep-alive.
  return new Response(answer.status === 204 ? null : await answer.text(), {
    status: answer.status,
    headers: { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' },
  })
}

/** Every refusal of ours is JSON; a tunnel's or a router's page is not. */
const isJson = (answer: Response): boolean =>
  answer.headers.get('content-type')?.startsWith('application/json') ?? false

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return 'no answer within 10 s'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
}

const unreachable = (url: string, reason: string) =>
  new ApiError(
    502,
    'public-url-unreachable',
    `The callback didn’t get through to ${url}: ${reason}`,
    'Is the tunnel or the proxy up, and is PUBLIC_URL its address? /setup says more',
  )
