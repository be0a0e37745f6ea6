/** What is wrong with the clients' lists; all zero when nothing is. */
export interface Verdict {
  /** Events that a client does not show. */
  missing: number
  /** Events that a client shows, or Pusher was given, once too often. */
  twice: number
  /** Places at which a client's order differs from the first client's, or from that of sending. */
  outOfOrder: number
}

type Shown = readonly { id: string; seq: number }[]

/**
 * Judges the lists of all clients.
 * @param block so many events were sent at the same time: only between blocks is the order known
 */
export function judge(lists: readonly Shown[], events: number, block: number): Verdict {
  const [first = []] = lists
  const verdict = { missing: 0, twice: 0, outOfOrder: 0 }
  for (const list of lists) {
    const ids = new Set(list.map(({ id }) => id))
    verdict.missing += events - ids.size
    verdict.twice += list.length - ids.size
    verdict.outOfOrder += list.filter(({ id }, place) => id !== first[place]?.id).length
  }
  verdict.outOfOrder += first.filter(({ id, seq }, place) => {
    const before = first[place - 1]
    return before && (before.seq >= seq || blockOf(before.id) > blockOf(id))
  }).length
  return verdict

  function blockOf(id: string): number {
    return Math.floor(Number(id) / block)
  }
}
