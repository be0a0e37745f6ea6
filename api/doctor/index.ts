import type { Env } from '../settings/env'
import { worded } from '../shared/descriptions/descriptor'
import type { Occupancy } from '../realtime'
import { authorizeUrl, type Ledger, type Twitch } from '../twitch'
import { checkCallback, checkEmbed, checkRedirect } from './address'
import { ok, problem, unused, type Check, type Finding } from './check'
import { findingWords } from '../shared/descriptions/finding-words'
import type { CheckId } from '../shared/descriptions/findings'
import { checkProcesses } from './processes'
import { checkProxy } from './proxy'
import { checkPusher } from './pusher'
import { checkAppToken, checkClock, checkSubscriptions } from './twitch'

export type { Check } from './check'
export { askForSignatures, checkSignatures } from './signatures'

/** What the checks look at. */
export interface Patient {
  env: Env
  twitch: Twitch
  ledger: Ledger
  occupancy: Occupancy
  /** What is known of the signatures of callbacks that came. */
  signatures: () => Finding | Promise<Finding>
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
  { id: 'signatures', title: 'Signatures', examine: ({ signatures }) => signatures() },
  { id: 'clock', title: 'Clock', examine: ({ env }) => checkClock(env) },
  { id: 'pusher', title: 'Pusher', examine: ({ env, occupancy }) => checkPusher(env, occupancy) },
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
      return checkOf(id, title, await Promise.resolve(look(patient)).catch(failed))
    }),
  )

/** What is seen of the very request that asks. */
export const examineRequest = (env: Env, forwardedFor: string | undefined): Check =>
  checkOf('proxy', 'Proxies', checkProxy(env, forwardedFor))

/** What pages alone can tell, where they do. @param lastAt when one last did, ms since 1970 */
export const examineProcesses = (lastAt: number | undefined): Check[] =>
  checkProcesses(lastAt).map((finding) => checkOf('processes', 'Processes', finding))

const checkOf = (id: CheckId, title: string, finding: Finding): Check => ({
  id,
  title,
  ...finding,
  ...worded(findingWords, finding.found),
})

function checkSettings({ warnings }: Env): Finding {
  return warnings.length > 0
    ? problem({ code: 'unsigned-ignored', facts: {} })
    : ok({ code: 'settings-ok', facts: {} })
}

function redirect(env: Env, twitch: Twitch) {
  if (env.twitch.mode === 'twitch' && env.twitch.mockApiPort)
    return unused({ code: 'redirect-mock', facts: {} })
  const uri = twitch.redirectUri(env.publicUrl)
  const query = { redirectUri: uri, scopes: '', state: 'doctor' }
  return checkRedirect(authorizeUrl(twitch, query), uri)
}
