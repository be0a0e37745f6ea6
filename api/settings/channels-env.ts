import * as v from 'valibot'
import type { ChannelsApp } from '../channels-server'
import { parseVariables } from './parse'
import {
  channelsLimits,
  channelsLimitsOf,
  logLevel,
  metricsToken,
  port,
  proxies,
  shutdownDelay,
  type ChannelsLimits,
  type LogLevel,
} from './variables'

const apps = v.pipe(
  v.string(),
  v.transform((list) => list.split(',').map((app) => app.trim().split(':'))),
  v.everyItem(
    (parts) => parts.length === 3 && parts.every((part) => part.length > 0),
    'must be id:key:secret, or several of them with commas between',
  ),
  v.transform((list) => list.map(([id = '', key = '', secret = '']) => ({ id, key, secret }))),
  v.check(isDistinct, 'has two apps with the same id or key'),
)

function isDistinct(list: ChannelsApp[]): boolean {
  const [ids, keys] = [list.map(({ id }) => id), list.map(({ key }) => key)]
  return new Set(ids).size === list.length && new Set(keys).size === list.length
}

const MUST_NAME_CHANNELS =
  'must be on, off, or what the names of private or presence channels begin with'

/** All private and presence channels, none, or those whose names begin with one of these. */
const clientEvents = v.union(
  [
    v.pipe(
      v.literal('on'),
      v.transform(() => undefined),
    ),
    v.pipe(
      v.literal('off'),
      v.transform((): string[] => []),
    ),
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',').map((prefix) => prefix.trim())),
      v.everyItem(
        (prefix) => /^(?:private|presence)-[\w\-=@.;]*$/.test(prefix),
        MUST_NAME_CHANNELS,
      ),
    ),
  ],
  MUST_NAME_CHANNELS,
)

const mustBeUrl = 'must be a URL of http or https'

const variablesSchema = v.object({
  PORT: v.optional(port),
  HOST: v.optional(v.string()),
  LOG_LEVEL: v.optional(logLevel),
  CHANNELS_APPS: v.optional(apps, ''),
  CHANNELS_WEBHOOK_URL: v.optional(
    v.pipe(v.string(), v.regex(/^https?:/, mustBeUrl), v.url(mustBeUrl)),
  ),
  CHANNELS_CLIENT_EVENTS: v.optional(clientEvents),
  TRUST_PROXY: v.optional(proxies),
  METRICS_TOKEN: v.optional(metricsToken),
  SHUTDOWN_DELAY: v.optional(shutdownDelay),
  ...channelsLimits,
})

/** Settings of the channels server that stands alone. */
export interface ChannelsEnv {
  port: number
  host?: string
  logLevel: LogLevel
  apps: ChannelsApp[]
  limits: ChannelsLimits
  /** Reverse proxies of ours before this server. */
  proxies: number
  /** Opens the metrics; without it only this machine sees them. */
  metricsToken?: string
  /** How long it serves yet when it is told to stop. */
  shutdownDelayMs: number
}

/**
 * Reads the settings from the environment; an empty variable counts as unset.
 * @throws {EnvError} naming every variable that is wrong or missing
 */
export function parseChannelsEnv(source: Record<string, string | undefined>): ChannelsEnv {
  const variables = parseVariables(variablesSchema, source)
  const shared = {
    webhook: variables.CHANNELS_WEBHOOK_URL,
    clientEvents: variables.CHANNELS_CLIENT_EVENTS,
  }
  return {
    port: variables.PORT ?? 6001,
    host: variables.HOST,
    logLevel: variables.LOG_LEVEL ?? 'info',
    apps: variables.CHANNELS_APPS.map((app) => ({ ...app, ...shared })),
    limits: channelsLimitsOf(variables),
    proxies: variables.TRUST_PROXY ?? 0,
    metricsToken: variables.METRICS_TOKEN,
    shutdownDelayMs: variables.SHUTDOWN_DELAY ?? 0,
  }
}
