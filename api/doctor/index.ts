import type { Env } from '../env'
import type { Occupancy } from '../realtime/occupancy'
import type { Twitch } from '../twitch/connect'
import { authorizeUrl } from '../twitch/oauth'
import { checkCallback, checkEmbed, checkRedirect } from './address'
import { ok, problem, unused, type Check, type Finding } from './check'
import { checkAppToken, checkClock, checkSubscriptions } from './twitch'

export type { Check } from './check'

/** What the checks look at. */
export interface Patient {
  env: Env
  twitch: Twitch
  occupancy: Occupancy
}

type Examine = (patient: Patient) => Finding | Promise<Finding>

/** Everything that can be wrong with an installation, in the order in which to mend it. */
const checks: readonly { id: string; title: string; examine: Examine }[] = [
  { id: 'settings', title: 'Settings', examine: ({ env }) => checkSettings(env) },
  {
    id: 'app-token',
    title: 'Access to Twitch',
    examine: ({ env, twitch }) => checkAppToken(twitch.api, env),
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
    examine: ({ twitch }) => checkSubscriptions(twitch.api, twitch.callbackUrl),
  },
]

/** Runs all checks at the same time; none rejects. */
export const examine = (patient: Patient): Promise<Check[]> =>
  Promise.all(
    checks.map(async ({ id, title, examine: look }) => {
      const failed = () => problem('The check itself failed', 'Try again; the server log says more')
      const finding = await Promise.resolve(look(patient)).catch(failed)
      return { id, title, ...finding }
    }),
  )

function checkSettings({ warnings }: Env): Finding {
  const [warning] = warnings
  return warning ? problem(warning, 'See .env.example') : ok('Every setting can be used')
}

async function checkPusher({ env, occupancy }: Patient): Promise<Finding> {
  const { mode } = env.pusher
  if (mode === 'embedded') return ok('The embedded server runs in this process')
  try {
    await occupancy.watched()
    return ok('Pusher answers and takes the credentials')
  } catch {
    return problem(
      'Pusher did not answer, or refused the credentials',
      'Check PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET and the cluster or host',
    )
  }
}

function redirect(env: Env, { authorizePage, clientId, redirectUri }: Twitch) {
  if (env.twitch.mode === 'twitch' && env.twitch.mockApiPort) return unused('Twitch is a mock')
  const uri = redirectUri(env.publicUrl)
  const query = { clientId, redirectUri: uri, scopes: '', state: 'doctor' }
  return checkRedirect(authorizeUrl(authorizePage, query), uri)
}
