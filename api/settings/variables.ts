import * as v from 'valibot'

/** Twitch's own EventSub WebSocket. */
export const TWITCH_WEBSOCKET = 'wss://eventsub.wss.twitch.tv/ws'

/** A TCP port. */
export const port = v.pipe(
  v.string(),
  v.regex(/^\d+$/, 'must be a port number such as 3000'),
  v.transform(Number),
  v.integer(),
  v.minValue(1, 'must be a port number from 1 to 65535'),
  v.maxValue(65_535, 'must be a port number from 1 to 65535'),
)
const boolean = v.pipe(
  v.picklist(['true', 'false', '1', '0'], 'must be true or false'),
  v.transform((value) => value === 'true' || value === '1'),
)
const url = (protocols: RegExp, example: string) =>
  v.pipe(
    v.string(),
    v.url(`must be a URL such as ${example}`),
    v.regex(protocols, `must be a URL such as ${example}`),
    v.transform((value) => value.replace(/\/+$/, '')),
  )
/** Everything here is served from the root: a path would lead past it. */
const origin = v.pipe(
  url(/^https?:/, 'https://events.example.com'),
  v.check((value) => {
    const { origin: own, href } = new URL(value)
    return href === `${own}/`
  }, 'must be an address without a path, such as https://events.example.com'),
  v.transform((value) => new URL(value).origin),
)
const eventSubSecret = v.pipe(
  v.string(),
  v.regex(/^[\x20-\x7e]{10,100}$/, 'must be 10 to 100 ASCII characters (openssl rand -hex 32)'),
)

/** How much is logged. */
export const logLevel = v.picklist(
  ['silent', 'error', 'warn', 'info', 'debug'],
  'must be silent, error, warn, info or debug',
)

const limit = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^[1-9]\d{0,8}$/, 'must be a whole number above 0'),
    v.transform(Number),
  ),
)

/** How many reverse proxies of ours stand before us. */
export const proxies = v.pipe(
  v.string(),
  v.regex(/^\d$/, 'must be the number of proxies before this server, such as 1'),
  v.transform(Number),
)

/** What opens the metrics, as it goes into the header Authorization. */
export const metricsToken = v.pipe(
  v.string(),
  v.regex(/^[\w.~+/=-]{10,200}$/, 'must be 10 to 200 letters and digits'),
)

/** How long it serves yet when it is told to stop: seconds, read as ms. */
export const shutdownDelay = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/, 'must be a number of seconds, such as 5'),
  v.transform((seconds) => Number(seconds) * 1000),
)

/** Logins with commas between, or `*` for everybody. */
const logins = v.pipe(
  v.string(),
  v.transform((value) => value.split(',').map((login) => login.trim().toLowerCase())),
  v.array(
    v.pipe(v.string(), v.regex(/^(\w{1,25}|\*)$/, 'must be logins such as tfue,ninja, or *')),
  ),
)

/** What clients of the embedded Pusher server may take of it. */
export const channelsLimits = {
  CHANNELS_MAX_CONNECTIONS: limit,
  CHANNELS_MAX_CONNECTIONS_PER_ADDRESS: limit,
  CHANNELS_MAX_FRAME_BYTES: limit,
  CHANNELS_MAX_SUBSCRIPTIONS: limit,
}

type Parsed<S extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<S, undefined>>
export type LogLevel = v.InferOutput<typeof logLevel>

/** Limits for the channels server; what is unset stays at its default. */
export const channelsLimitsOf = (variables: Parsed<typeof channelsLimits>) => ({
  maxConnections: variables.CHANNELS_MAX_CONNECTIONS,
  maxConnectionsPerAddress: variables.CHANNELS_MAX_CONNECTIONS_PER_ADDRESS,
  maxPayload: variables.CHANNELS_MAX_FRAME_BYTES,
  maxSubscriptions: variables.CHANNELS_MAX_SUBSCRIPTIONS,
})
export type ChannelsLimits = ReturnType<typeof channelsLimitsOf>

/** Each variable by itself; empty ones are left out before. */
export const variablesSchema = v.object({
  PORT: v.optional(port),
  HOST: v.optional(v.string()),
  PUBLIC_URL: v.optional(origin),
  LOG_LEVEL: v.optional(logLevel),
  TWITCH_CLIENT_ID: v.optional(v.string()),
  TWITCH_CLIENT_SECRET: v.optional(v.string()),
  EVENTSUB_SECRET: v.optional(eventSubSecret),
  EVENTSUB_WEBSOCKET_URL: v.optional(url(/^wss?:/, TWITCH_WEBSOCKET)),
  TWURPLE_MOCK_API_PORT: v.optional(port),
  ALLOW_UNSIGNED_CALLBACKS: v.optional(boolean),
  SANDBOX_LIFE: v.optional(v.picklist(['on', 'off'], 'must be on or off')),
  REDIS_URL: v.optional(url(/^rediss?:/, 'redis://localhost:6379')),
  METRICS_TOKEN: v.optional(metricsToken),
  TRUST_PROXY: v.optional(proxies),
  SHUTDOWN_DELAY: v.optional(shutdownDelay),
  LAB_OPERATORS: v.optional(logins),
  PUSHER_APP_ID: v.optional(v.string()),
  PUSHER_KEY: v.optional(v.string()),
  PUSHER_SECRET: v.optional(v.string()),
  PUSHER_CLUSTER: v.optional(v.string()),
  PUSHER_HOST: v.optional(v.string()),
  PUSHER_PORT: v.optional(port),
  PUSHER_USE_TLS: v.optional(boolean),
  ...channelsLimits,
})

/** The variables that are set, parsed. */
export type Variables = v.InferOutput<typeof variablesSchema>
