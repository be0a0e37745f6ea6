/** Where the page stands in the events of one process. */
export interface Cursor {
  epoch: string
  /** Up to this number nothing is missing. */
  after: number
  /** The highest number that has been seen. */
  seen: number
}

/** One process, known by its epoch, on one Pusher channel. */
interface Position {
  after: number
  /** Numbers seen beyond `after`: something between may be missing. */
  ahead: Set<number>
  /** It has been heard of, and has not failed to answer since. */
  isLive: boolean
}

/** Epochs remembered. */
const MAX_EPOCHS = 8

/**
 * Where the page stands on one Pusher channel. Several API processes may publish on it, each
 * counting `seq` in its own epoch. A number may stay unused, so a gap is a question, not a loss.
 */
export function createCursors() {
  /** The one heard of last comes last. */
  const positions = new Map<string, Position>()

  function hear(epoch: string): Position {
    const position = positions.get(epoch) ?? { after: 0, ahead: new Set(), isLive: true }
    positions.delete(epoch)
    positions.set(epoch, position)
    position.isLive = true
    for (const oldest of positions.keys()) if (positions.size > MAX_EPOCHS) positions.delete(oldest)
    return position
  }

  /** A live event has come. */
  function saw({ epoch, seq }: { epoch: string; seq: number }): void {
    if (seq < 1) return
    const position = hear(epoch)
    if (seq > position.after) position.ahead.add(seq)
    advance(position, position.after)
  }

  /** The history of a process has sent all that it holds after the cursors of the request. */
  function answered(
    epoch: string,
    seqs: readonly number[],
    requestCursors: readonly Cursor[],
  ): void {
    const seen = requestCursors.find((cursor) => cursor.epoch === epoch)?.seen ?? 0
    advance(hear(epoch), Math.max(seen, ...seqs))
  }

  /** These processes did not answer: they are gone, and their gaps stay. */
  function giveUp(epochs: Iterable<string>): void {
    for (const epoch of epochs) {
      const position = positions.get(epoch)
      if (!position) continue
      position.isLive = false
      advance(position, seenOf(position))
    }
  }

  const epochs = (which: (position: Position) => boolean) =>
    [...positions].flatMap(([epoch, position]) => (which(position) ? [epoch] : []))

  return {
    saw,
    answered,
    giveUp,
    /** What to ask a history with. */
    list: (): Cursor[] =>
      [...positions].map(([epoch, position]) => ({
        epoch,
        after: position.after,
        seen: seenOf(position),
      })),
    /** Epochs that may have published while nobody listened. */
    live: () => epochs(({ isLive }) => isLive),
    /** Epochs of which something may be missing even now. */
    gaps: () => epochs(({ ahead }) => ahead.size > 0),
  }
}

export type Cursors = ReturnType<typeof createCursors>

const seenOf = ({ after, ahead }: Position): number => Math.max(after, ...ahead)

/** Nothing up to `seq` is missing, nor what follows it without a gap. */
function advance(position: Position, seq: number): void {
  position.after = Math.max(position.after, seq)
  for (const number of position.ahead) if (number <= position.after) position.ahead.delete(number)
  while (position.ahead.delete(position.after + 1)) position.after++
}
