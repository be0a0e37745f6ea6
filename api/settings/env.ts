import { randomBytes } from 'node:crypto'
import { localUrl } from './local-url'
import { EnvError, parseVariables } from './parse'
import {
  channelsLimitsOf,
  TWITCH_WEBSOCKET,
  variablesSchema,
  type ChannelsLimits,
  type LogLevel,
  type Variables,
} from './variables'

/** Where Twitch is: the sandbox inside this process, or Twitch itself (or a mock of it). */
export type TwitchSettings =
  | { mode: 'sandbox'; isAlive: boolean }
  | {
      mode: 'twitch'
      clientId: string
      /** Without one there are no webhooks: events come by the viewers' own log-ins only. */
      clientSecret?: string
      mockApiPort?: number
    }

interface PusherApp {
  id: string
  key: string
  secret: string
}

/** Where Pusher is: inside this process, Pusher's own cloud, or any compatible server. */
export type PusherSettings =
  | ({ mode: 'embedded' } & PusherApp)
  | ({ mode: 'pusher'; cluster: string } & PusherApp)
  | ({ mode: 'cluster'; host: string; port: number; useTLS: boolean } & PusherApp)

/** Every setting, parsed once at start. */
export interface Env {
  port: number
  host?: string
  /** Origin at which a program on this machine reaches us. */
  localUrl: string
  /** Origin at which browsers and Twitch reach us, without a trailing slash. */
  publicUrl: string
  logLevel: LogLevel
  twitch: TwitchSettings
  /** Key of the HMAC on callbacks, 10 to 100 ASCII characters. */
  eventSubSecret: string
  /** EventSub's WebSocket address for viewers' own tokens; unset where there is none. */
  eventSubWebSocketUrl?: string
  allowUnsignedCallbacks: boolean
  pusher: PusherSettings
  /** What clients may take of the embedded Pusher. */
  channelsLimits: ChannelsLimits
  /** Redis or Valkey, which several processes share; without it each is alone. */
  redisUrl?: string
  /** Opens the metrics; without it only this machine sees them. */
  metricsToken?: string
  /** Reverse proxies of ours before this server. */
  proxies: number
  /** How long it serves yet when it is told to stop. */
  shutdownDelayMs: number
  /** Logins of those who may send tests to every channel and read all callbacks; `*`: all may send. */
  labOperators: readonly string[]
  warnings: string[]
}

/** Fixed, so that the Postman environment fits; the sandbox takes unsigned callbacks anyway. */
export const SANDBOX_EVENTSUB_SECRET = 'sandbox-eventsub-secret'

/** Said in words, so that a secret that was only forgotten is still told. */
const NO_SECRET = 'none'

type Name = keyof Variables

/**
 * Reads the settings from the environment; an empty variable counts as unset.
 * @throws {EnvError} naming every variable that is wrong or missing
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const variables = parseVariables(variablesSchema, source)
  const missing = [...missingTwitch(variables), ...missingPusher(variables)]
  if (missing.length > 0) throw new EnvError(missing)
  return settings(variables)
}

/** Each of `names` that is unset although `because`, one of its set, is there. */
function halfSet(variables: Variables, names: readonly Name[], because: readonly Name[]): string[] {
  const cause = because.find((name) => variables[name] !== undefined)
  if (!cause) return []
  return names
    .filter((name) => variables[name] === undefined)
    .map((name) => `${name} is missing: it is needed because ${cause} is set`)
}

function missingTwitch(variables: Variables): string[] {
  if (variables.TWITCH_CLIENT_SECRET === NO_SECRET) {
    return halfSet(variables, ['TWITCH_CLIENT_ID'], ['TWITCH_CLIENT_SECRET'])
  }
  const set: Name[] = ['TWITCH_CLIENT_ID', 'TWITCH_CLIENT_SECRET']
  const needed: Name[] = [...set, 'EVENTSUB_SECRET']
  return halfSet(variables, needed, set).map((words) =>
    words.startsWith('TWITCH_CLIENT_SECRET')
      ? `${words} (${NO_SECRET}: events by viewers' own logins only)`
      : words,
  )
}

function missingPusher(variables: Variables): string[] {
  const app: Name[] = ['PUSHER_APP_ID', 'PUSHER_KEY', 'PUSHER_SECRET']
  const server: Name[] = ['PUSHER_CLUSTER', 'PUSHER_HOST', 'PUSHER_PORT', 'PUSHER_USE_TLS']
  const problems = halfSet(variables, app, [...app, ...server])
  if (variables.PUSHER_CLUSTER && variables.PUSHER_HOST) {
    problems.push('PUSHER_CLUSTER and PUSHER_HOST are both set: keep the one that you use')
  }
  problems.push(...halfSet(variables, ['PUSHER_HOST'], ['PUSHER_PORT', 'PUSHER_USE_TLS']))
  return problems
}

function settings(variables: Variables): Env {
  const twitch = twitchSettings(variables)
  const listenPort = variables.PORT ?? 3000
  const ownUrl = localUrl(variables.HOST, listenPort)
  const real = twitch.mode === 'twitch' && !twitch.mockApiPort
  const unsigned = variables.ALLOW_UNSIGNED_CALLBACKS ?? twitch.mode === 'sandbox'
  return {
    port: listenPort,
    host: variables.HOST,
    localUrl: ownUrl,
    publicUrl: variables.PUBLIC_URL ?? ownUrl,
    logLevel: variables.LOG_LEVEL ?? 'info',
    twitch,
    eventSubSecret:
      variables.EVENTSUB_SECRET ??
      (unsigned ? SANDBOX_EVENTSUB_SECRET : randomBytes(32).toString('hex')),
    // A token of a mock's is of no use at Twitch.
    eventSubWebSocketUrl: variables.EVENTSUB_WEBSOCKET_URL ?? (real ? TWITCH_WEBSOCKET : undefined),
    allowUnsignedCallbacks: unsigned && !real,
    pusher: pusherSettings(variables),
    channelsLimits: channelsLimitsOf(variables),
    redisUrl: variables.REDIS_URL,
    metricsToken: variables.METRICS_TOKEN,
    proxies: variables.TRUST_PROXY ?? 0,
    shutdownDelayMs: variables.SHUTDOWN_DELAY ?? 0,
    labOperators: variables.LAB_OPERATORS ?? [],
    warnings:
      unsigned && real
        ? ['ALLOW_UNSIGNED_CALLBACKS is ignored: with real Twitch every callback must be signed']
        : [],
  }
}

function twitchSettings(variables: Variables): TwitchSettings {
  const { TWITCH_CLIENT_ID: clientId, TWITCH_CLIENT_SECRET: clientSecret } = variables
  if (!clientId || !clientSecret) {
    return { mode: 'sandbox', isAlive: variables.SANDBOX_LIFE !== 'off' }
  }
  return {
    mode: 'twitch',
    clientId,
    clientSecret: clientSecret === NO_SECRET ? undefined : clientSecret,
    mockApiPort: variables.TWURPLE_MOCK_API_PORT,
  }
}

function pusherSettings(variables: Variables): PusherSettings {
  const app = {
    // Numeric, because `Pusher.forURL` reads it as a number.
    id: variables.PUSHER_APP_ID ?? '1',
    key: variables.PUSHER_KEY ?? randomBytes(10).toString('hex'),
    secret: variables.PUSHER_SECRET ?? randomBytes(20).toString('hex'),
  }
  if (variables.PUSHER_CLUSTER) return { mode: 'pusher', cluster: variables.PUSHER_CLUSTER, ...app }
  if (!variables.PUSHER_HOST) return { mode: 'embedded', ...app }
  const useTLS = variables.PUSHER_USE_TLS ?? true
  const serverPort = variables.PUSHER_PORT ?? (useTLS ? 443 : 80)
  return { mode: 'cluster', host: variables.PUSHER_HOST, port: serverPort, useTLS, ...app }
}
