/** Where a listener stands in the events of a Pusher channel, to ask the history with. */
export interface Cursor {
  epoch: string
  /** Up to this number nothing is missing. */
  after: number
  /** The highest number that has been seen. */
  seen: number
  /** Another epoch that goes on beside this one: processes that should be one are not. */
  beside?: string
}

/** A server begins anew once in a while; one that goes back to what was before so often is several. */
const RETURNS = 3
/** Epochs remembered. */
const MAX_EPOCHS = 8

/**
 * Keeps the place in the events of one Pusher channel. They are numbered within an epoch: another
 * one means that the server has begun anew, and what was before is over. A number may stay unused,
 * so a gap is a question, not a loss.
 */
export function createCursor() {
  let epoch = ''
  let after = 0
  /** Numbers seen beyond `after`: something between may be missing. */
  const ahead = new Set<number>()
  let former = ''
  const before = new Set<string>()
  let returns = 0

  function hear(heard: string): void {
    if (heard === epoch) return
    if (before.has(heard)) returns++
    if (before.size > MAX_EPOCHS) before.clear()
    former = epoch
    before.add(epoch)
    epoch = heard
    after = 0
    ahead.clear()
  }

  /** Nothing up to `seq` is missing, nor what follows it without a gap. */
  function advance(seq: number): void {
    after = Math.max(after, seq)
    for (const number of ahead) if (number <= after) ahead.delete(number)
    while (ahead.delete(after + 1)) after++
  }

  return {
    /** A live event has come. */
    saw(event: { epoch: string; seq: number }): void {
      if (event.seq < 1) return
      hear(event.epoch)
      if (event.seq > after) ahead.add(event.seq)
      advance(after)
    },
    /** The history has sent all that it holds after the cursor of the request. */
    answered(answering: string, seqs: readonly number[], asked?: Cursor): void {
      hear(answering)
      advance(Math.max(asked?.epoch === answering ? asked.seen : 0, ...seqs))
    },
    /** What to ask the history with; undefined where nothing has been heard. */
    read: (): Cursor | undefined =>
      epoch
        ? {
            epoch,
            after,
            seen: Math.max(after, ...ahead),
            ...(returns < RETURNS ? {} : { beside: former }),
          }
        : undefined,
    /** Whether something may be missing even now. */
    hasGap: () => ahead.size > 0,
  }
}

export type CursorKeeper = ReturnType<typeof createCursor>
