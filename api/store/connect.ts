import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '../operations/log'
import { createPatience, PATIENCE_MS } from './patience'
import type { Bell, Late, Store } from './store'
import { StoreUnavailable } from './unavailable'

/** ms until the next try to connect, twice as long each time. */
const MIN_PAUSE_MS = 50
const MAX_PAUSE_MS = 1_000
/** A connection on which nothing comes for so long (ms), not even the answer to a ping, is none. */
const SILENCE_MS = 5_000
const PING_MS = 1_000

/**
 * Connects to Redis or Valkey, and again whenever the connection is lost. Waits a second for it at
 * most: a start that finds none goes on without, and says so.
 */
export async function connectStore(url: string, log: Logger): Promise<Store> {
  // Whoever shares nothing need not load it.
  const { createClient } = await import('@redis/client')
  const client = createClient({
    url,
    socket: {
      connectTimeout: PATIENCE_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) => Math.min(MIN_PAUSE_MS * 2 ** retries, MAX_PAUSE_MS),
    },
    pingInterval: PING_MS,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    // What was sent can't be called back: see `createPatience`.
    commandOptions: { timeout: 0 },
  })
  const bells = new Map<string, Set<Bell>>()
  const listeners: (() => void)[] = []
  let trouble: string | undefined

  function troubled(reason: string): void {
    if (trouble === undefined)
      log.warn({ reason }, 'Redis is away: nothing is shared until it is back')
    trouble = reason
  }

  function back(): void {
    if (trouble !== undefined) log.info('Redis is back')
    trouble = undefined
    for (const listener of listeners) listener()
  }

  const patience = createPatience(
    () => troubled('It does not answer'),
    async () => {
      await client.sendCommand(['PING'])
      back()
    },
  )

  async function send(command: readonly string[], late?: Late): Promise<unknown> {
    if (!client.isReady || patience.isLost()) throw away(trouble)
    try {
      return await patience.within<unknown>(client.sendCommand(command), late)
    } catch (error) {
      if (error instanceof StoreUnavailable || isUnknownScript(error)) throw error
      throw new StoreUnavailable(reasonOf(error), { cause: error })
    }
  }

  const ring = (message: string, channel: string) => {
    for (const bell of bells.get(channel) ?? []) bell(message)
  }

  /** The client itself hears again what it once has heard. */
  async function listen(channel: string): Promise<void> {
    if (!client.isReady || patience.isLost()) throw away(trouble)
    await patience.within(client.subscribe(channel, ring))
  }

  function leave(channel: string, bell: Bell): void {
    const heard = bells.get(channel)
    if (!heard?.delete(bell) || heard.size > 0) return
    bells.delete(channel)
    if (client.isReady) client.unsubscribe(channel, ring).catch(() => {})
  }

  client.on('error', (error: unknown) => troubled(reasonOf(error)))
  client.on('ready', back)
  // It tries for ever; what keeps it from connecting is told above.
  const connected = client.connect().catch(() => {})
  await Promise.race([connected, pause(PATIENCE_MS, undefined, { ref: false })])

  return {
    send: (command) => send(command),
    async run({ sha, text }, keys, args, late) {
      const rest = [String(keys.length), ...keys, ...args]
      try {
        return await send(['EVALSHA', sha, ...rest], late)
      } catch (error) {
        if (!isUnknownScript(error)) throw error
        return await send(['EVAL', text, ...rest], late)
      }
    },
    async hear(channel, bell) {
      bells.set(channel, (bells.get(channel) ?? new Set()).add(bell))
      try {
        await listen(channel)
      } catch (error) {
        leave(channel, bell)
        throw error instanceof StoreUnavailable ? error : away(reasonOf(error))
      }
      return () => leave(channel, bell)
    },
    isUp: () => client.isReady && !patience.isLost(),
    onUp: (listener) => void listeners.push(listener),
    async close() {
      // What was sent last is still answered.
      if (client.isReady && !patience.isLost())
        await patience.within(client.close()).catch(() => {})
      client.destroy()
    },
  }
}

const away = (reason = 'It was not reached yet') => new StoreUnavailable(`Redis is away: ${reason}`)

/** Redis has restarted since, or never ran it. */
const isUnknownScript = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('NOSCRIPT')

/** Neither the errors of the client nor those of Redis hold the password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code }: NodeJS.ErrnoException = error
  return error.message || code || error.name
}
