import { readRecording } from '../../api/shared/playback/recording'
import { readEnvelope, type FeedEvent } from '../../api/shared/listen/feed-event'
import { randomId } from '../../api/shared/random-id'
import { IMPORTED } from '../feed/imported'

/** What was found in a file of events. */
export interface OpenedFile {
  /** Those of the streamers, marked as imported. */
  events: FeedEvent[]
  /** How many there are of other streamers, by login. */
  others: ReadonlyMap<string, number>
  problems: readonly UnreadLine[]
}

/** A line (1, 2, …) that is no JSON, or JSON but no event. */
export interface UnreadLine {
  line: number
  why: 'json' | 'event'
}

/** Files up to this size (bytes) are read. */
export const MAX_FILE_BYTES = 20_000_000

/**
 * Reads a session that was exported as JSON Lines. Its events are replays here: nobody vouches for a
 * file, so nothing in it counts.
 */
export function openFile(text: string, logins: readonly string[]): OpenedFile {
  const { envelopes, problems: found } = readRecording(text)
  const lines = text.split('\n')
  const problems = found.map(({ line }): UnreadLine => ({
    line,
    why: isJson(lines[line - 1]) ? 'event' : 'json',
  }))
  const events: FeedEvent[] = []
  const others = new Map<string, number>()
  const epoch = `${IMPORTED} ${randomId()}`
  for (const [index, { line, content }] of envelopes.entries()) {
    const envelope = readEnvelope(content)
    if (!envelope) problems.push({ line, why: 'event' })
    else if (!logins.includes(envelope.streamer.login)) {
      others.set(envelope.streamer.login, (others.get(envelope.streamer.login) ?? 0) + 1)
    } else {
      const place = { channel: IMPORTED, epoch, seq: index + 1 }
      events.push({ ...envelope, ...place, origin: 'replay' })
    }
  }
  return { events, others, problems: problems.toSorted((a, b) => a.line - b.line) }
}

function isJson(line = ''): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
