import { ApiError } from '../middleware/api-error'
import type { Moderators, Session } from '../twitch'
import type { ChannelOwner } from '../shared/channel-names'

/** Somebody who is logged in, and the token that says so. */
export interface Viewer {
  token: string
  session: Session
}

/** Decides who may be on which Pusher channel. */
export interface Access {
  /** Whether this viewer may. @throws {ApiError} 403 `scope-missing`, 503 */
  may: (viewer: Viewer, channel: ChannelOwner) => Promise<boolean>
  /** Lets this viewer pass. @throws {ApiError} 403 `channel-forbidden`, `scope-missing`, 503 */
  check: (viewer: Viewer, channel: ChannelOwner) => Promise<void>
}

/** What operators may on every channel: two rights, which not all of them have. */
export interface OperatorRights {
  /** To send tests. */
  maySend: (viewer: Viewer) => boolean
  /** To read the callbacks. */
  mayInspect: (viewer: Viewer) => boolean
}

const nobody: OperatorRights = { maySend: () => false, mayInspect: () => false }

/** The rule of each audience: a moderator's channel is also its broadcaster's. */
export function createAccess(
  moderators: Moderators,
  { maySend, mayInspect }: OperatorRights = nobody,
): Access {
  const isBroadcaster = ({ session }: Viewer, login: string) => session.login === login
  const rules: Record<
    ChannelOwner['audience'],
    (viewer: Viewer, login: string) => boolean | Promise<boolean>
  > = {
    public: () => true,
    present: () => true,
    broadcaster: isBroadcaster,
    inspector: (viewer, login) => isBroadcaster(viewer, login) || mayInspect(viewer),
    presenter: (viewer, login) => isBroadcaster(viewer, login) || maySend(viewer),
    operator: mayInspect,
    async moderator(viewer, login) {
      if (isBroadcaster(viewer, login)) return true
      return (await moderators.channelsOf(viewer.token, viewer.session)).has(login)
    },
  }
  const may: Access['may'] = async (viewer, { audience, login }) => rules[audience](viewer, login)
  return {
    may,
    async check(viewer, channel) {
      if (!(await may(viewer, channel))) throw forbidden(channel)
    },
  }
}

const wanted: Record<ChannelOwner['audience'], (login: string) => string> = {
  public: () => 'anyone',
  present: () => 'anyone who is logged in',
  broadcaster: (login) => `${login}`,
  inspector: (login) => `${login} and those whom LAB_OPERATORS names`,
  presenter: (login) => `${login} and those whom LAB_OPERATORS names`,
  operator: () => 'those whom LAB_OPERATORS names',
  moderator: (login) => `${login} and the moderators of that channel`,
}

const forbidden = ({ audience, login }: ChannelOwner) =>
  new ApiError(
    403,
    'channel-forbidden',
    'You don’t have access to this channel',
    `It is for ${wanted[audience](login)} only: log in as one of them`,
  )
