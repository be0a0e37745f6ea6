import type { Fact, Wording } from './descriptor'
import { reasonWords, wordedEndings } from './reasons'
import type { findings } from './findings'

/** A finding in words; never a secret. */
export interface FindingWords {
  detail: string
  /** How to fix it: with `problem`. */
  hint?: string
}

const again = 'Try again in a moment'
const waitForTwitch = 'Nothing to fix here: try again later, and see https://status.twitch.com'
const points = (used: Fact, max: Fact) =>
  `${used} of ${Number(max).toLocaleString('en')} subscription points used`

/** English: the API's own words. */
export const findingWords: Wording<typeof findings, FindingWords> = {
  'settings-ok': () => ({ detail: 'All settings are valid' }),
  'unsigned-ignored': () => ({
    detail: 'ALLOW_UNSIGNED_CALLBACKS is ignored: with real Twitch every callback must be signed',
    hint: 'See .env.example',
  }),

  'no-client-secret': () => ({
    detail: 'No client secret: events come only through each viewer’s own login',
  }),
  'twitch-answers': ({ used, max }) => ({
    detail: `Twitch responds; ${points(used, max)}`,
  }),
  'sandbox-answers': ({ used, max }) => ({
    detail: `Twitch (the sandbox) responds; ${points(used, max)}`,
  }),
  'twitch-refused': ({ status }) => ({
    detail: `Twitch refused the client id or its secret (${status})`,
    hint: 'Check TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET at https://dev.twitch.tv/console/apps',
  }),
  'twitch-failing': ({ status }) => ({
    detail: `Twitch has problems of its own: it answered ${status}`,
    hint: waitForTwitch,
  }),
  'twitch-slow': () => ({ detail: 'Twitch didn’t respond in time', hint: waitForTwitch }),
  'twitch-unreachable': () => ({
    detail: 'Twitch can’t be reached from this server',
    hint: 'Check its network: DNS, a firewall or an HTTP proxy',
  }),
  'twitch-unreadable': () => ({
    detail: 'What answered can’t be Twitch',
    hint: 'Check whether something stands between this server and Twitch',
  }),

  'redirect-sandbox': () => ({ detail: 'The sandbox accepts any address of this machine' }),
  'redirect-ok': ({ url }) => ({ detail: String(url) }),
  'redirect-mock': () => ({ detail: 'Twitch is simulated' }),
  'redirect-unknown': ({ url }) => ({
    detail: `Twitch doesn’t know ${url}`,
    hint: 'Add it as an OAuth Redirect URL at https://dev.twitch.tv/console/apps',
  }),
  'log-in-silent': () => ({ detail: 'Twitch’s login page didn’t respond', hint: again }),

  'callback-sandbox': () => ({ detail: 'The sandbox runs in this process and needs no address' }),
  'callback-ok': ({ url }) => ({ detail: `${url} responds` }),
  'callback-no-https': ({ url }) => ({
    detail: `Twitch posts over HTTPS on port 443 only, and PUBLIC_URL is ${url}`,
    hint: 'Open a tunnel (cloudflared tunnel --url http://localhost:3000) and set PUBLIC_URL to its address',
  }),
  'callback-elsewhere': ({ url }) => ({
    detail: `${url} doesn’t lead to this server`,
    hint: 'Check the tunnel or proxy, and that PUBLIC_URL is its current address',
  }),

  'signatures-ok': () => ({ detail: 'No wrong signature in the last 10 minutes' }),
  'signatures-failing': ({ count }) => ({
    detail: `${count} of Twitch’s callbacks were refused in the last 10 minutes: signed with another secret than EVENTSUB_SECRET`,
    hint: 'Was it changed? Set it back, or recreate the subscriptions: npm run eventsub -- renew --all',
  }),
  'signatures-strange': ({ count }) => ({
    detail: `${count} callbacks with a wrong signature in the last 10 minutes, none from our subscriptions`,
  }),
  'signatures-unknown': ({ url }) => ({
    detail: `Only the running server knows, and ${url} didn’t respond`,
  }),

  'clock-local': () => ({ detail: 'Twitch is on this machine' }),
  'clock-ok': ({ seconds }) => ({ detail: `The clock is within ${seconds} s of Twitch’s` }),
  'clock-unknown': () => ({ detail: 'Twitch didn’t send its time', hint: again }),
  'clock-wrong': ({ seconds }) => ({
    detail: `The clock is ${seconds} s off Twitch’s`,
    hint: 'Set it by NTP: timedatectl set-ntp on',
  }),

  'pusher-embedded': () => ({ detail: 'The embedded server runs in this process' }),
  'pusher-ok': () => ({ detail: 'Pusher responds and accepts the credentials' }),
  'pusher-refused': ({ host, status }) => ({
    detail: `${host} refused the app id, key or secret (${status})`,
    hint: 'Check PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET',
  }),
  'pusher-failing': ({ host, status }) => ({
    detail: `${host} answered ${status}`,
    hint: 'Check its log, or that PUSHER_HOST is a Pusher server at all',
  }),
  'pusher-slow': ({ host }) => ({ detail: `${host} didn’t respond in time`, hint: again }),
  'pusher-unreachable': ({ host, reason }) => ({
    detail: `${host} can’t be reached (${reason})`,
    hint: 'Check that it runs, and PUSHER_CLUSTER, or PUSHER_HOST, PUSHER_PORT and PUSHER_USE_TLS',
  }),
  'pusher-untrusted': ({ host, reason }) => ({
    detail: `The certificate of ${host} isn’t trusted (${reason})`,
    hint: 'Give it one from a public authority, or start with NODE_EXTRA_CA_CERTS=/path/to/its/ca.pem',
  }),

  'embed-ok': ({ host }) => ({ detail: `Player allowed on ${host}` }),
  'embed-address': ({ host }) => ({
    detail: `Twitch’s player refuses pages at a bare address such as ${host}`,
    hint: 'Open the page at a host name, and set PUBLIC_URL to it',
  }),
  'embed-no-https': ({ url }) => ({
    detail: `Twitch’s player needs HTTPS, and PUBLIC_URL is ${url}`,
    hint: 'Serve the page over HTTPS',
  }),

  'subscriptions-none': () => ({ detail: 'None yet. Watch a streamer to create some' }),
  'subscriptions-ok': ({ count }) => ({
    detail: `All ${count} active or pending`,
  }),
  'subscriptions-elsewhere': ({ count }) => ({
    detail: `${count} subscriptions point to an old address`,
    hint: 'Run: npm run eventsub -- renew',
  }),
  'subscriptions-broken': ({ count, all, endings }) => ({
    detail: `${count} of ${all} aren’t delivering. ${wordedEndings(reasonWords, endings).join('. ')}`,
    hint: 'Once the cause is fixed, open the streamer’s page again to recreate what can be',
  }),

  'proxy-none': () => ({ detail: 'You came here without one' }),
  'proxy-trusted': ({ count }) => ({ detail: `${count} expected, as TRUST_PROXY says` }),
  'proxy-untrusted': () => ({
    detail: 'You came through a proxy, and TRUST_PROXY is 0: all viewers share one rate limit',
    hint: 'Set TRUST_PROXY to the number of proxies before this server, such as 1',
  }),

  'processes-apart': () => ({
    detail:
      'Pages heard of several API processes that share nothing, and lose events of each other at every lost link',
    hint: 'Give all of them the same REDIS_URL, or run only one',
  }),

  'check-failed': () => ({
    detail: 'The check itself failed',
    hint: 'Try again; the server log has details',
  }),
}
