import type { Env } from '../settings/env'
import { callTwitch, isElsewhere, isWorking, TwitchUnavailable, type Ledger } from '../twitch'
import { ok, problem, unused, type Finding } from './check'

/** Twitch refuses what is older than ten minutes; so do we. Half of it is worth a word. */
const MAX_SKEW_S = 30
const TIMEOUT_MS = 5_000

/** Whether Twitch gives us an app access token and answers calls with it. */
export async function checkAppToken(ledger: Ledger, { twitch }: Env): Promise<Finding> {
  if (twitch.mode === 'twitch' && !twitch.clientSecret) {
    return unused({ code: 'no-client-secret', facts: {} })
  }
  try {
    await callTwitch(ledger.beFresh())
    const { cost } = ledger
    const code = twitch.mode === 'sandbox' ? 'sandbox-answers' : 'twitch-answers'
    return ok({ code, facts: { used: cost.total, max: cost.max } })
  } catch (error) {
    if (error instanceof TwitchUnavailable) return failed(error.failure)
    // An error's message may hold the URL, and with it the secret.
    return problem({ code: 'twitch-unreadable', facts: {} })
  }
}

/** What Twitch answers to a client id or a secret that it does not take. */
const REFUSALS = new Set([400, 401, 403])

function failed(failure: TwitchUnavailable['failure']): Finding {
  if (failure === 'slow') return problem({ code: 'twitch-slow', facts: {} })
  if (failure === 'unreachable') return problem({ code: 'twitch-unreachable', facts: {} })
  const { status } = failure
  const code = REFUSALS.has(status) ? 'twitch-refused' : 'twitch-failing'
  return problem({ code, facts: { status } })
}

/** Whether our clock agrees with Twitch's: signatures and tokens go by it. */
export async function checkClock({ twitch }: Env): Promise<Finding> {
  if (twitch.mode === 'sandbox' || twitch.mockApiPort)
    return unused({ code: 'clock-local', facts: {} })
  const response = await fetch('https://id.twitch.tv/oauth2/validate', {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => undefined)
  const theirs = Date.parse(response?.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return problem({ code: 'clock-unknown', facts: {} })
  const skew = Math.round(Math.abs(Date.now() - theirs) / 1000)
  return skew <= MAX_SKEW_S
    ? ok({ code: 'clock-ok', facts: { seconds: Math.max(skew, 1) } })
    : problem({ code: 'clock-wrong', facts: { seconds: skew } })
}

/** Whether the subscriptions that Twitch lists deliver, and to this address. */
export async function checkSubscriptions(ledger: Ledger, callback: string): Promise<Finding> {
  await callTwitch(ledger.beFresh()).catch(() => {})
  const subscriptions = ledger.all()
  if (subscriptions.length === 0) return unused({ code: 'subscriptions-none', facts: {} })
  const old = subscriptions.filter((one) => isElsewhere(one, callback))
  if (old.length > 0) {
    return problem({ code: 'subscriptions-elsewhere', facts: { count: old.length } })
  }
  const broken = subscriptions.filter((one) => !isWorking(one))
  const all = subscriptions.length
  if (broken.length === 0) return ok({ code: 'subscriptions-ok', facts: { count: all } })
  const endings = [...new Set(broken.map(({ status }) => status))].join(' ')
  const facts = { count: broken.length, all, endings }
  return problem({ code: 'subscriptions-broken', facts })
}
