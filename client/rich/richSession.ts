import {
  createEventSubHub,
  type EventSubHub,
  type HubMember,
} from '../../api/shared/listen/eventsub-hub'
import { openEventSubSocket } from '../../api/shared/listen/eventsub-socket'
import { pause } from '../lib/wake'

/** The page's one session, and whose log-in it is by. */
let shared: { url: string; token: string; hub: EventSubHub } | undefined

/**
 * Joins the page's session at EventSub's WebSocket: all streamers of a page share one.
 * @returns how to leave it
 */
export function joinRichSession(url: string, token: string, member: HubMember): () => void {
  if (shared?.url !== url || shared.token !== token) {
    shared?.hub.end()
    const socket = { url, WebSocket, pause }
    const hub = createEventSubHub((handlers) => openEventSubSocket(socket, handlers))
    shared = { url, token, hub }
  }
  return shared.hub.join(member)
}
