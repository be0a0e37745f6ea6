import type { Env, PusherSettings } from '../settings/env'
import { PusherFailure, type Occupancy } from '../realtime'
import { ok, problem, type Finding } from './check'

/** Whether the Pusher of the settings answers, and takes our key and secret. */
export async function checkPusher({ pusher }: Env, occupancy: Occupancy): Promise<Finding> {
  if (pusher.mode === 'embedded') return ok({ code: 'pusher-embedded', facts: {} })
  try {
    await occupancy.watched()
    return ok({ code: 'pusher-ok', facts: {} })
  } catch (error) {
    if (!(error instanceof PusherFailure)) throw error
    return failed(error, placeOf(pusher))
  }
}

const placeOf = (pusher: Exclude<PusherSettings, { mode: 'embedded' }>): string =>
  pusher.mode === 'pusher' ? `api-${pusher.cluster}.pusher.com` : `${pusher.host}:${pusher.port}`

function failed({ kind, detail }: PusherFailure, host: string): Finding {
  switch (kind) {
    case 'unreachable':
      return problem({ code: 'pusher-unreachable', facts: { host, reason: detail } })
    case 'untrusted':
      return problem({ code: 'pusher-untrusted', facts: { host, reason: detail } })
    case 'refused':
      return problem({ code: 'pusher-refused', facts: { host, status: detail } })
    case 'failing':
      return problem({ code: 'pusher-failing', facts: { host, status: detail } })
    case 'slow':
      return problem({ code: 'pusher-slow', facts: { host } })
  }
}
