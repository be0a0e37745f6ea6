import { parseEnv, type Env } from '../../settings/env'
import { createLog, type Logger } from '../../operations/log'
import { type Occupancy, occupancyOf } from '../../realtime'
import {
  createLedger,
  type Ledger,
  realTwitch,
  type Twitch,
  type WebhookTarget,
} from '../../twitch'

/** What the commands work with. */
export interface Context {
  env: Env
  log: Logger
  twitch: Twitch
  ledger: Ledger
  occupancy: Occupancy
  webhook: WebhookTarget
  /** Writes a line for the person who asked. */
  say: (text: string) => void
}

/** Thrown where only the running server can see Twitch, because it is the sandbox inside it. */
export class NoTwitchError extends Error {
  constructor(publicUrl: string) {
    super(
      'No Twitch is set: the sandbox lives inside the running server, and so do its subscriptions.\n' +
        `Open ${publicUrl}/setup, or set TWITCH_CLIENT_ID, TWITCH_CLIENT_SECRET and EVENTSUB_SECRET.`,
    )
    this.name = 'NoTwitchError'
  }
}

/** Reads the settings. @throws {EnvError} and {NoTwitchError} */
export function createContext(
  source: Record<string, string | undefined>,
  say: Context['say'],
): Context {
  const env = parseEnv(source)
  if (env.twitch.mode === 'sandbox' || !env.twitch.clientSecret)
    throw new NoTwitchError(env.publicUrl)
  const twitch = realTwitch(env, env.twitch)
  const webhook = { callback: twitch.callbackUrl, secret: env.eventSubSecret }
  const occupancy = occupancyOf(env.pusher)
  const log = createLog('silent')
  const ledger = createLedger(twitch.helix, log)
  return { env, log, twitch, ledger, occupancy, webhook, say }
}
