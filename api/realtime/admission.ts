import { createHmac } from 'node:crypto'
import type { ChannelsServer } from '../channels-server'
import type { Lease } from './leases'
import type { Occupancy } from './occupancy'

/** Longer than anybody takes to join a channel that the API has let them onto, in ms. */
const JOINING_MS = 5 * 60_000

/** A socket that the API has let onto a restricted channel, by a viewer's token. */
export interface Admitted {
  token: string
  socketId: string
  channel: string
}

/** How a log-in that is over is taken off Pusher. */
export interface Admission {
  /** What a socket's place on a restricted channel rests on. */
  leaseOf: (admitted: Admitted) => Lease
  /** Takes off what a token has opened, whichever process let it on. */
  end: (token: string) => void
}

/** The user whom a log-in's connections sign in as: one each, so that others of theirs stay. */
export const pusherUserOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(`log-in:${token}`).digest('hex')

/** On the channels server in this process each socket is known. */
export const embeddedAdmission = (
  channels: Pick<ChannelsServer, 'isConnected' | 'bar'>,
  appId: string,
): Admission => ({
  leaseOf: ({ socketId }) => ({
    key: socketId,
    isOpen: () => channels.isConnected(appId, socketId),
    end: () => channels.bar(appId, socketId),
  }),
  end: () => {},
})

/** Elsewhere a connection is reached by who has signed in on it. */
export function remoteAdmission(
  occupancy: Pick<Occupancy, 'isOccupied'>,
  terminate: (token: string) => void,
  now: () => number = () => performance.now(),
): Admission {
  return {
    leaseOf({ token, channel }) {
      const since = now()
      return {
        key: channel,
        isOpen: async () => now() - since < JOINING_MS || (await occupancy.isOccupied(channel)),
        end: () => terminate(token),
      }
    },
    end: terminate,
  }
}
