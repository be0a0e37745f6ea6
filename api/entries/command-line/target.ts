import { SANDBOX_EVENTSUB_SECRET } from '../../settings/env'
import { localUrl } from '../../settings/local-url'
import { isLogin } from '../../shared/login'
import type { Streamer } from '../../shared/types'
import { type LabMessage, signedCallback } from '../../lab'
import * as cast from '../../shared/cast'
import { complain, UsageError } from './terminal'

/** The settings of the shell. */
export type Shell = Readonly<Record<string, string | undefined>>

/** Where signed callbacks go. */
export interface Target {
  url: string
  secret: string
}

/** Options of all commands that send. */
export const targetOptions = {
  url: { type: 'string' },
  secret: { type: 'string' },
} as const

/** What these options do, for the help. */
export const targetHelp = `  --url <url>            the callback (by PORT and HOST, of a server on this machine)
  --secret <secret>      EVENTSUB_SECRET of that deployment (that of the environment, or the sandbox's)`

/** Where to send, from the options and the settings. @throws {UsageError} */
export function targetOf(values: Partial<Target>, env: Shell): Target {
  const url =
    values.url ?? `${localUrl(env.HOST || undefined, Number(env.PORT) || 3000)}/api/callback`
  if (!URL.canParse(url)) throw new UsageError(`--url must be a URL, not "${url}"`)
  return { url, secret: values.secret ?? env.EVENTSUB_SECRET ?? SANDBOX_EVENTSUB_SECRET }
}

/**
 * A streamer by name. The cast have their ids; of others the login has to do.
 * @throws {UsageError}
 */
export function streamerNamed(name: string): Streamer {
  const login = name.toLowerCase()
  if (!isLogin(login)) throw new UsageError(`"${name}" can't be a Twitch name`)
  const known = Object.values(cast).find((person) => person.login === login)
  return known ?? { id: '1', login, name: login }
}

/** Sends a message as Twitch would; its status, or undefined when it was not taken, which it says. */
export async function deliver(
  { url, secret }: Target,
  id: string,
  message: LabMessage,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const callback = signedCallback(url, secret, id, message)
  const answer = await fetch(callback, { signal }).catch(() => undefined)
  if (answer?.ok) return answer.status
  if (signal?.aborted) return undefined
  complain(answer ? `${answer.status} ${await answer.text()}` : `Nobody answers at ${url}`)
  return undefined
}
