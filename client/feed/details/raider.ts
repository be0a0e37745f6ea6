import type { Envelope } from '../../../api/shared/envelope'
import { sentAt } from '../../../api/shared/listen/sent'
import { asObject } from '../../../api/shared/untrusted'
import { getStreamer, type Streamer } from '../../api'
import { serverNow } from '../../lib/serverTime'
import { faces, noteFace } from '../../streamer/faces'
import { isOf } from '../sentences/partners'
import { otherEnd } from './people'

/** For so long after a raid what is known of the raider is what they came from; ms. */
const NEWS_MS = 30 * 60_000
/** Raids, and faces, that are kept. */
const MAX_KNOWN = 200
/** A flood of raids asks for no more raiders than this in a minute. */
const MAX_ASKED = 10
const MINUTE_MS = 60_000

type Raid = Pick<Envelope, 'id' | 'at' | 'receivedAt' | 'event' | 'streamer'>

/** Who raided, as they were then; nobody where it can't be known. By the raid's id. */
const known = new Map<string, Promise<Streamer | undefined>>()
let askedAt: number[] = []

function mayAsk(): boolean {
  const now = Date.now()
  askedAt = askedAt.filter((at) => now - at < MINUTE_MS)
  if (askedAt.length >= MAX_ASKED) return false
  askedAt.push(now)
  return true
}

/** Whoever raids goes off the air soon, and their next stream may be another: old raids ask nobody. */
function raiderIn(raid: Raid): string | undefined {
  const { from_broadcaster_user_login: from }: { from_broadcaster_user_login?: unknown } = asObject(
    raid.event,
  )
  const isNews = serverNow() - sentAt(raid) < NEWS_MS
  return isNews && !isOf(raid.streamer, from) ? otherEnd(raid)?.login : undefined
}

async function ask(login: string, token: string): Promise<Streamer | undefined> {
  try {
    const raider = await getStreamer(login, token)
    noteFace(raider)
    forgetOldest(faces)
    return raider
  } catch {
    // A raid is told all the same.
    return undefined
  }
}

/** Whether a raid's row tells of its raider, or has tried to. */
export const isRaiderTold = ({ id }: Pick<Envelope, 'id'>): boolean => known.has(id)

/** Who has just raided, asked for once; undefined where nobody is to be asked. */
export function raiderOf(raid: Raid, token: string): Promise<Streamer | undefined> | undefined {
  const found = known.get(raid.id)
  if (found) return found
  const login = raiderIn(raid)
  if (!login || !mayAsk()) return undefined
  const asked = ask(login, token)
  known.set(raid.id, asked)
  forgetOldest(known)
  return asked
}

function forgetOldest(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys()
  if (kept.size > MAX_KNOWN && oldest !== undefined) kept.delete(oldest)
}
