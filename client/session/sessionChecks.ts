import { onScopeDispose } from 'vue'
import { useSession } from './session'
import { onWake } from '../lib/wake'

const CHECK_INTERVAL_MS = 60 * 60_000

/**
 * Twitch wants a token validated at start and every hour; a tab that slept asks when it wakes, and
 * one that Back has brought again, which heard nothing of a log-out meanwhile.
 */
export function useSessionChecks() {
  const session = useSession()

  function checkIfDue() {
    const now = Date.now()
    if (now - session.checkedAt >= CHECK_INTERVAL_MS || now >= session.expiresAt)
      void session.validate()
  }

  session.join()
  if (session.token && !session.viewer) void session.validate()
  const timer = setInterval(checkIfDue, 60_000)
  onScopeDispose(() => clearInterval(timer))
  onWake(checkIfDue)
  const onShown = ({ persisted }: PageTransitionEvent) => persisted && void session.validate()
  window.addEventListener('pageshow', onShown)
  onScopeDispose(() => window.removeEventListener('pageshow', onShown))
}
