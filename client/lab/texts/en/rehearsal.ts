import type { Audience } from '../../../../api/shared/types'
import type { RehearsalSummary } from '../../rehearsal'

/** Who hears what this viewer does not. */
const listeners: Record<Audience, string> = {
  public: 'everybody',
  broadcaster: 'the broadcaster only',
  moderator: 'the moderators only',
  nobody: 'nobody',
}

/** "73 of 79 arrived, p50 12 ms, p95 30 ms, 6 belong to no channel". */
function summary({
  all,
  arrived,
  failed,
  unheard,
  nowhere,
  median,
  p95,
}: RehearsalSummary): string {
  return [
    `${arrived} of ${all} arrived`,
    median === undefined ? '' : `p50 ${median} ms, p95 ${p95} ms`,
    nowhere && `${nowhere} ${nowhere === 1 ? 'belongs' : 'belong'} to no channel`,
    unheard && `${unheard} for others only`,
    failed && `${failed} failed`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The rehearsal: one event of every type, all the way to this page. */
export const rehearsal = {
  why: 'Sends one event of every type by the public address, the API and Pusher to this page. Every open page of this streamer shows them, marked as tests.',
  start: 'Rehearse',
  stop: 'Stop',
  failedOnly: 'Only the failed ones again',
  copy: 'Copy as text',
  copied: 'Copied',
  progress: 'Events done',
  running: (login: string) => `Rehearsing with ${login}…`,
  cut: 'Pusher can’t be reached from this page: nothing was sent. Check the connection, then try again.',
  summary,
  waiting: 'waiting',
  sent: 'on its way…',
  arrived: (ms = 0) => `${ms} ms`,
  refused: (reason = '') => `Refused: ${reason}`,
  lost: 'Not arrived within 10 s',
  unheard: (audience: Audience) => `Sent, for ${listeners[audience]}`,
  nowhere: 'Accepted, belongs to no channel',
}
