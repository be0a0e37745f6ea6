import type { App } from './app'
import { maySubscribe, parseMember, type SubscriptionRequest } from './authorise'
import type { Channel } from './channel'
import type { Connection } from './connection'
import { closures } from './errors'
import {
  cacheMissFrame,
  encodeFrame,
  subscribedFrame,
  subscriptionErrorFrame,
  type SubscriptionRefusal,
} from './frames'
import type { Member } from './identity'
import { accessOf, isCacheChannel, isChannelName, limits, userChannel } from './names'
import { mayChangeSubscriptions } from './subscription-rate'
import type { Rate } from './token-bucket'

/** What one client may take. */
export interface ClientLimits {
  /** Channels that it may have joined. */
  maxSubscriptions: number
  /** How often it may join and leave. */
  subscriptionRate: Rate
  /** How often it may send anything, and be asked for a pong. */
  frameRate: Rate
}

/** Who is speaking, and within which app. */
export interface ClientContext {
  app: App
  connection: Connection
  limits: ClientLimits
}

/** A request that may be granted: on presence channels it says who joins. */
interface Permission {
  member?: Member
}

const invalidName = { type: 'InvalidChannel', error: 'Invalid channel name', status: 400 }
const authError = (error: string) => ({ type: 'AuthError', error, status: 401 })
const limitReached = (error: string) => ({ type: 'LimitReached', error, status: 403 })

const wrongSignature = authError(
  'Invalid signature: expected KEY:HMAC-SHA256 of socket_id:channel, with :channel_data if sent',
)
const noMember = authError(
  'channel_data must be JSON with a user_id, and at most 1 KB of user_info',
)

function refusal(
  client: ClientContext,
  request: SubscriptionRequest,
): SubscriptionRefusal | undefined {
  const { app, connection } = client
  const { maxSubscriptions } = client.limits
  const { channel } = request
  if (!isChannelName(channel)) return invalidName
  const { subscriptions } = connection
  if (subscriptions.size >= maxSubscriptions && !subscriptions.has(channel)) {
    return limitReached(`At most ${maxSubscriptions} channels`)
  }
  const access = accessOf(channel)
  if (access === 'public') return undefined
  if (access === 'user') {
    const isOwn = connection.user && userChannel(connection.user.id) === channel
    return isOwn ? undefined : authError('Only the user who has signed in may join this channel')
  }
  return maySubscribe(app.credentials, connection.id, request) ? undefined : wrongSignature
}

/** Reads who joins a presence channel, or why nobody more may. */
function memberOf(
  { app }: ClientContext,
  request: SubscriptionRequest,
): Permission | SubscriptionRefusal {
  if (accessOf(request.channel) !== 'presence') return {}
  const member = parseMember(request.channelData)
  if (!member) return noMember
  const members = app.channels.get(request.channel)?.members
  if (members && members.size >= limits.membersPerChannel && !members.has(member.user_id)) {
    return limitReached(`At most ${limits.membersPerChannel} members`)
  }
  return { member }
}

/** Lets a client join a channel, or tells it why not; the socket stays open. */
export function subscribe(client: ClientContext, request: SubscriptionRequest): void {
  const { app, connection } = client
  const { channel: name } = request
  if (connection.isBarred && isRestricted(name)) return connection.close(closures.unauthorized)
  if (!mayChangeSubscriptions(client, name)) return
  const permission = refusal(client, request) ?? memberOf(client, request)
  if ('error' in permission) {
    connection.send(subscriptionErrorFrame(name, permission))
    return
  }
  const channel = app.channels.join(name, connection, permission.member)
  connection.send(subscribedFrame(name, channel.members))
  if (isCacheChannel(name)) sendCached(app, channel, connection)
}

/** Lets a client leave a channel; that is never refused, but counts. */
export function unsubscribe(client: ClientContext, channel: string): void {
  client.app.channels.leave(channel, client.connection)
  mayChangeSubscriptions(client)
}

const isRestricted = (channel: string): boolean =>
  ['private', 'presence'].includes(accessOf(channel))

/**
 * Ends what a connection was signed for: it is closed if it is on a private or presence channel,
 * or as soon as it would join one, so that it comes back with what it may have then.
 */
export function bar(connection: Connection): void {
  connection.isBarred = true
  if ([...connection.subscriptions].some(isRestricted)) connection.close(closures.unauthorized)
}

function sendCached(app: App, { name }: Channel, connection: Connection): void {
  const event = app.cache.get(name)
  if (event) {
    connection.send(encodeFrame({ event: event.name, channel: name, data: event.data }))
    return
  }
  connection.send(cacheMissFrame(name))
  app.notify({ name: 'cache_miss', channel: name })
}
