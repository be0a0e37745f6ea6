import { ApiError } from '../middleware/api-error'
import type { Access, Viewer } from '../realtime'
import { channelOf, ownerOf, type ChannelOwner } from '../shared/channel-names'

/**
 * The Pusher channels of a streamer that somebody may hear, or the one of them that was asked for.
 * @throws {ApiError} 400 `channel-unknown`, 401, 403, 503
 */
export const channelsFor = async (
  access: Access,
  login: string,
  viewer: Viewer | undefined,
  channel?: string,
): Promise<string[]> =>
  channel === undefined
    ? heardBy(access, login, viewer)
    : [await checked(access, login, viewer, channel)]

const restricted = [channelOf.broadcaster, channelOf.moderator] as const

/** The channels of a streamer that somebody may hear: the public one, and what a token opens. */
async function heardBy(access: Access, login: string, viewer?: Viewer): Promise<string[]> {
  const channels = [login]
  for (const name of viewer ? restricted.map((channel) => channel(login) ?? '') : []) {
    const owner = ownerOf(name)
    if (viewer && owner && (await mayHear(access.may(viewer, owner)))) channels.push(name)
  }
  return channels
}

/** A login without the scope that would tell moderators simply hears less. */
const mayHear = (answer: Promise<boolean>): Promise<boolean> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'scope-missing') return false
    throw error
  })

const withEvents = new Set<ChannelOwner['audience']>(['public', 'broadcaster', 'moderator'])

/** The one channel that was asked for, if it is this streamer's and may be heard. */
async function checked(
  access: Access,
  login: string,
  viewer: Viewer | undefined,
  channel: string,
): Promise<string> {
  const owner = ownerOf(channel)
  if (!owner || owner.login !== login || !withEvents.has(owner.audience))
    throw unknownChannel(login)
  if (owner.audience === 'public') return channel
  if (!viewer) throw tokenMissing()
  await access.check(viewer, owner)
  return channel
}

const unknownChannel = (login: string) =>
  new ApiError(
    400,
    'channel-unknown',
    `${login} has no such Pusher channel`,
    `Ask for ${login}, private-${login} or private-${login}-mods`,
  )

const tokenMissing = () =>
  new ApiError(
    401,
    'token-missing',
    'This channel is not public',
    'Send the header Authorization: Bearer <token> of someone who may see it',
  )
