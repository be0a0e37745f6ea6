import type { AppPayloads } from './app'
import type { ChannelPayloads } from './channel'
import type { ChatPayloads } from './chat'
import type { ModerationPayloads } from './moderation'
import type { PeoplePayloads } from './people'
import type { PointsPayloads } from './points'
import type { SupportPayloads } from './support'
import type { VotesPayloads } from './votes'

export type * from './app'
export type * from './channel'
export type * from './chat'
export type * from './moderate'
export type * from './moderation'
export type * from './notices'
export type * from './people'
export type * from './points'
export type * from './shared'
export type * from './support'
export type * from './votes'

/** The `event` of every subscription type, in its newest version. */
export interface EventPayloads
  extends
    AppPayloads,
    ChannelPayloads,
    ChatPayloads,
    ModerationPayloads,
    PeoplePayloads,
    PointsPayloads,
    SupportPayloads,
    VotesPayloads {}
