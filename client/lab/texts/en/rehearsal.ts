import type { Audience } from '../../../../api/shared/types'
import type { RehearsalSummary } from '../../rehearsal'

/** Who hears what this viewer does not. */
const listeners: Record<Audience, string> = {
  public: 'everybody',
  broadcaster: 'the broadcaster only',
  moderator: 'the moderators only',
  nobody: 'nobody',
}

/** "All 50 you may see arrived · 24 restricted · 5 without channel · p50 12 ms · p95 30 ms". */
function summary({ arrived, visible, unheard, nowhere, failed, ...times }: RehearsalSummary) {
  return [
    arrived === visible
      ? `All ${arrived} you may see arrived`
      : `${arrived} of the ${visible} you may see arrived`,
    unheard && `${unheard} restricted`,
    nowhere && `${nowhere} without channel`,
    failed && `${failed} failed`,
    times.median !== undefined && `p50 ${times.median} ms · p95 ${times.p95} ms`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The rehearsal: one event of every type, all the way to this page. */
export const rehearsal = {
  why: 'Sends one event of every type through the public address, the API and Pusher, back to this page. Every open page of this streamer shows them, marked as tests.',
  start: 'Rehearse',
  stop: 'Stop',
  failedOnly: 'Retry the failed ones',
  copy: 'Copy as text',
  copied: 'Copied',
  progress: 'Events done',
  running: (login: string) => `Rehearsing with ${login}…`,
  cut: 'This page can’t reach Pusher, so nothing was sent. Check your connection, then try again.',
  summary,
  waiting: 'waiting',
  sent: 'on its way…',
  arrived: (ms = 0) => `${ms} ms`,
  refused: (reason = '') => `Refused: ${reason}`,
  lost: 'Didn’t arrive within 10 s',
  unheard: (audience: Audience) => `Sent, for ${listeners[audience]}`,
  nowhere: 'Accepted, belongs to no channel',
}
