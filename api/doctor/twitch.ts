import type { ApiClient } from '@twurple/api'
import type { Env } from '../env'
import { ApiError } from '../errors'
import { isElsewhere } from '../twitch/subscriptions/renew'
import { isWorking, list } from '../twitch/subscriptions/listing'
import { endingOf } from '../twitch/subscriptions/topic'
import { ok, problem, unused, type Finding } from './check'

/** Twitch refuses what is older than ten minutes; so do we. Half of it is worth a word. */
const MAX_SKEW_S = 30
const TIMEOUT_MS = 5_000

/** Whether Twitch gives us an app access token and answers calls with it. */
export async function checkAppToken(api: ApiClient, { twitch }: Env): Promise<Finding> {
  if (twitch.mode === 'twitch' && !twitch.clientSecret) {
    return unused('There is no client secret: events come by viewers’ own log-ins only')
  }
  try {
    const { cost } = await list(api)
    return ok(
      `Twitch${twitch.mode === 'sandbox' ? ' (the sandbox)' : ''} answers; ${cost.total} of ${cost.max} points of subscriptions are used`,
    )
  } catch (error) {
    // Another error's message may hold the URL, and with it the secret.
    const words = error instanceof ApiError ? error.message : 'no answer'
    return problem(
      `Twitch gave no app access token, or refused it: ${words}`,
      'Check TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET at https://dev.twitch.tv/console/apps',
    )
  }
}

/** Whether our clock agrees with Twitch's: signatures and tokens go by it. */
export async function checkClock({ twitch }: Env): Promise<Finding> {
  if (twitch.mode === 'sandbox' || twitch.mockApiPort) return unused('Twitch is on this machine')
  const response = await fetch('https://id.twitch.tv/oauth2/validate', {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined)
  const theirs = Date.parse(response?.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return problem('Twitch did not tell its time', 'Try again in a moment')
  const skew = Math.round(Math.abs(Date.now() - theirs) / 1000)
  if (skew <= MAX_SKEW_S) return ok(`The clock is within ${Math.max(skew, 1)} s of Twitch’s`)
  return problem(
    `The clock is ${skew} s away from Twitch’s`,
    'Set it by NTP: timedatectl set-ntp on',
  )
}

/** Whether the subscriptions that Twitch lists deliver, and to this address. */
export async function checkSubscriptions(api: ApiClient, callback: string): Promise<Finding> {
  const { subscriptions } = await list(api).catch(() => ({ subscriptions: [] }))
  if (subscriptions.length === 0) return unused('There are none yet: watch a streamer')
  const old = subscriptions.filter((one) => isElsewhere(one, callback))
  if (old.length > 0) {
    return problem(
      `${old.length} subscriptions point to an old address`,
      'Run: npm run eventsub -- renew',
    )
  }
  const broken = subscriptions.filter((one) => !isWorking(one))
  if (broken.length === 0) return ok(`All ${subscriptions.length} deliver, or wait to be confirmed`)
  const reasons = [...new Set(broken.map(({ status }) => endingOf(status).reason))]
  return problem(
    `${broken.length} of ${subscriptions.length} do not deliver. ${reasons.join('. ')}`,
    'Open the streamer’s page again once the cause is mended: what can be made anew is',
  )
}
