import * as v from 'valibot'
import type { ChannelsApp } from './credentials'
import type { Member, User } from './identity'
import { isShallow } from './json'
import { limits } from './names'
import { equalInConstantTime, sign } from './signature'

/** Whether `auth` (`KEY:signature`) is this app's signature of `text`. */
const isSignedBy = (app: ChannelsApp, auth: string, text: string): boolean =>
  equalInConstantTime(auth, `${app.key}:${sign(app.secret, text)}`)

/** What a client sends to join a channel. */
export interface SubscriptionRequest {
  channel: string
  auth?: string
  channelData?: string
}

/**
 * Whether the app's own server has let this socket join. Whatever `channel_data` came is part of
 * what was signed, also on private channels: some servers add it there.
 */
export function maySubscribe(
  app: ChannelsApp,
  socketId: string,
  { channel, auth = '', channelData }: SubscriptionRequest,
): boolean {
  const signed = [socketId, channel, ...(channelData === undefined ? [] : [channelData])]
  return isSignedBy(app, auth, signed.join(':'))
}

/** Whether the app's own server says that this socket is the user in `userData`. */
export const maySignIn = (
  app: ChannelsApp,
  socketId: string,
  { auth, userData }: { auth: string; userData: string },
): boolean => isSignedBy(app, auth, `${socketId}::user::${userData}`)

const userId = v.pipe(
  // Some servers write numbers; in `ids` and `hash` they are strings.
  v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  v.transform(String),
  v.minLength(1),
  v.maxLength(limits.userIdLength),
)
const isSmall = (info: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(info) ?? '') <= limits.userInfoBytes

const MemberJson = v.pipe(
  v.string(),
  v.check(isShallow),
  v.parseJson(),
  v.object({ user_id: userId, user_info: v.optional(v.pipe(v.unknown(), v.check(isSmall))) }),
)

/** Reads the `channel_data` of a presence channel; undefined when it names no user. */
export function parseMember(channelData: string | undefined): Member | undefined {
  const result = v.safeParse(MemberJson, channelData)
  return result.success ? result.output : undefined
}

const UserJson = v.pipe(
  v.string(),
  v.check(isShallow),
  v.parseJson(),
  v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    watchlist: v.optional(v.array(v.string()), []),
  }),
)

/** Reads the `user_data` of a sign-in; undefined when it names no user. */
export function parseUser(userData: string): User | undefined {
  const result = v.safeParse(UserJson, userData)
  return result.success ? result.output : undefined
}
