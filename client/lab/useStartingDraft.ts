import { useRoute } from 'vue-router'
import { isEventType } from '../../api/shared/catalogue'
import { takeHandedDraft } from '../feed/details/handedDraft'
import { useSession } from '../session/session'
import { useRecent } from '../streamer/recent'
import { parseStreamerName } from '../streamer/streamerName'
import type { Draft } from './useDraft'

/** What was handed over, what the address says, or a raid on who was watched last. */
export function useStartingDraft(): Draft {
  const { streamer = '', type = '' } = useRoute().query
  const recent = useRecent()
  const session = useSession()
  const handed = takeHandedDraft()
  if (handed) return handed
  const name = parseStreamerName(String(streamer))
  const login = 'login' in name ? name.login : recent.streamers[0]?.login
  const known = String(type)
  return {
    streamer: login ?? session.viewer?.login ?? 'tfue',
    type: isEventType(known) ? known : 'channel.raid',
    changes: {},
  }
}
