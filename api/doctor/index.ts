import type { Env } from '../settings/env'
import { worded } from '../shared/descriptions/descriptor'
import type { Occupancy } from '../realtime'
import { authorizeUrl, type Ledger, type Twitch } from '../twitch'
import { checkCallback, checkEmbed, checkRedirect } from './address'
import { ok, problem, unused, type Check, type Finding } from './check'
import { findingWords } from '../shared/descriptions/finding-words'
import type { CheckId } from '../shared/descriptions/findings'
import { checkAppToken, checkClock, checkSubscriptions } from './twitch'

export type { Check } from './check'

/** What the checks look at. */
export interface Patient {
  env: Env
  twitch: Twitch
  ledger: Ledger
  occupancy: Occupancy
}

type Examine = (patient: Patient) => Finding | Promise<Finding>

/** Everything that can be wrong with an installation, in the order in which to mend it. */
const checks: readonly { id: CheckId; title: string; examine: Examine }[] = [
  { id: 'settings', title: 'Settings', examine: ({ env }) => checkSettings(env) },
  {
    id: 'app-token',
    title: 'Access to Twitch',
    examine: ({ env, ledger }) => checkAppToken(ledger, env),
  },
  {
    id: 'redirect',
    title: 'Address after the log-in',
    examine: ({ env, twitch }) => redirect(env, twitch),
  },
  {
    id: 'callback',
    title: 'Address for Twitch’s events',
    examine: ({ env }) => checkCallback(env),
  },
  { id: 'clock', title: 'Clock', examine: ({ env }) => checkClock(env) },
  { id: 'pusher', title: 'Pusher', examine: checkPusher },
  { id: 'embed', title: 'Player', examine: ({ env }) => checkEmbed(env) },
  {
    id: 'subscriptions',
    title: 'Subscriptions',
    examine: ({ twitch, ledger }) => checkSubscriptions(ledger, twitch.callbackUrl),
  },
]

/** Runs all checks at the same time; none rejects. */
export const examine = (patient: Patient): Promise<Check[]> =>
  Promise.all(
    checks.map(async ({ id, title, examine: look }) => {
      const failed = () => problem({ code: 'check-failed', facts: {} })
      const finding = await Promise.resolve(look(patient)).catch(failed)
      return { id, title, ...finding, ...worded(findingWords, finding.found) }
    }),
  )

function checkSettings({ warnings }: Env): Finding {
  return warnings.length > 0
    ? problem({ code: 'unsigned-ignored', facts: {} })
    : ok({ code: 'settings-ok', facts: {} })
}

async function checkPusher({ env, occupancy }: Patient): Promise<Finding> {
  const { mode } = env.pusher
  if (mode === 'embedded') return ok({ code: 'pusher-embedded', facts: {} })
  try {
    await occupancy.watched()
    return ok({ code: 'pusher-ok', facts: {} })
  } catch {
    return problem({ code: 'pusher-refused', facts: {} })
  }
}

function redirect(env: Env, twitch: Twitch) {
  if (env.twitch.mode === 'twitch' && env.twitch.mockApiPort)
    return unused({ code: 'redirect-mock', facts: {} })
  const uri = twitch.redirectUri(env.publicUrl)
  const query = { redirectUri: uri, scopes: '', state: 'doctor' }
  return checkRedirect(authorizeUrl(twitch, query), uri)
}
