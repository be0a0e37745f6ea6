import type { App } from './app'
import type { Channel } from './channel'
import { ChannelsError } from './errors'
import { isChannelName } from './names'

type Attribute = (app: App, name: string, channel: Channel | undefined) => unknown

/** What can be asked of a channel; an attribute that it does not have is left out. */
const attributes: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  [
    'user_count',
    (_app, name, channel) => (isPresence(name) ? (channel?.members?.size ?? 0) : undefined),
  ],
  ['subscription_count', (_app, _name, channel) => channel?.subscribers.size ?? 0],
  ['cache', (app, name) => cached(app, name)],
])

const isPresence = (name: string): boolean => name.startsWith('presence-')

function cached({ cache }: App, name: string) {
  const event = cache.get(name)
  return event && { data: event.data, ttl: cache.ttl(name) }
}

/** The attributes of a channel that `info` (comma separated) asks for; unknown ones are left out. */
export function channelInfo(app: App, name: string, info: string): Record<string, unknown> {
  const channel = app.channels.get(name)
  const asked = info.split(',').map((attribute) => {
    const read = attributes.get(attribute.trim())
    return [attribute.trim(), read?.(app, name, channel)]
  })
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined))
}

const wants = (info: string, attribute: string): boolean => info.split(',').includes(attribute)

/** What an answer may have; a server's own caller can ask for less at a time. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024
/** What JSON adds to a name and its attributes: quotes, a colon, a comma. */
const PUNCTUATION_BYTES = 4

/**
 * `GET /channels`: all occupied ones. Throws a ChannelsError (400) for counts of non-presence, and
 * for an answer that would be too large.
 */
export function listChannels(app: App, { prefix = '', info = '' }) {
  if (wants(info, 'user_count') && !isPresence(prefix)) {
    throw new ChannelsError(400, 'user_count needs filter_by_prefix to begin with presence-')
  }
  const channels: [string, Record<string, unknown>][] = []
  let bytes = 0
  for (const { name } of app.channels.occupied()) {
    if (!name.startsWith(prefix)) continue
    const attributesOf = channelInfo(app, name, info)
    bytes += name.length + Buffer.byteLength(JSON.stringify(attributesOf)) + PUNCTUATION_BYTES
    if (bytes > MAX_ANSWER_BYTES) throw tooLong()
    channels.push([name, attributesOf])
  }
  return { channels: Object.fromEntries(channels) }
}

const tooLong = () =>
  new ChannelsError(400, 'Too many channels for one answer: ask for fewer by filter_by_prefix')

/** `GET /channels/:name`. Throws a ChannelsError (400). */
export function readChannel(app: App, name: string, info = '') {
  checkName(name)
  if (wants(info, 'user_count') && !isPresence(name)) {
    throw new ChannelsError(400, 'user_count is only known of presence channels')
  }
  return { occupied: app.channels.get(name) !== undefined, ...channelInfo(app, name, info) }
}

/** `GET /channels/:name/users`. Throws a ChannelsError (400). */
export function listUsers(app: App, name: string) {
  checkName(name)
  if (!isPresence(name)) {
    throw new ChannelsError(400, 'Users can be retrieved only from presence channels')
  }
  const ids = app.channels.get(name)?.members?.ids ?? []
  return { users: ids.map((id) => ({ id })) }
}

function checkName(name: string): void {
  if (!isChannelName(name)) throw new ChannelsError(400, 'Invalid channel name')
}
