/** Reads a text aloud; resolves when it has been read or was cut short. */
export type Speak = (text: string, signal: AbortSignal) => Promise<void>

/** How a queue stands. */
export interface QueueState {
  isSpeaking: boolean
  waiting: number
  /** Never read, because newer ones took their place. */
  dropped: number
}

/** Texts that wait to be read. */
const MAX_WAITING = 5

/** Reads texts aloud one after the other; of more than five that wait the oldest is dropped. */
export function createQueue(speak: Speak, changed: (state: QueueState) => void) {
  let waiting: string[] = []
  let dropped = 0
  let current: AbortController | undefined

  const notify = () =>
    changed({ isSpeaking: current !== undefined, waiting: waiting.length, dropped })

  async function next() {
    const [text, ...later] = waiting
    if (text === undefined || current) return notify()
    waiting = later
    const mine = new AbortController()
    current = mine
    notify()
    await speak(text, mine.signal).catch(() => undefined)
    // Whoever cut it short may have begun another.
    if (current === mine) current = undefined
    void next()
  }

  function add(text: string) {
    waiting.push(text)
    if (waiting.length > MAX_WAITING + (current ? 0 : 1)) {
      waiting.shift()
      dropped++
    }
    void next()
  }

  /** Goes on with the next one. */
  function skip() {
    current?.abort()
  }

  /** Forgets all that waits, and is silent at once. */
  function clear() {
    waiting = []
    dropped = 0
    skip()
    notify()
  }

  return { add, skip, clear }
}
