import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { keyOf } from './keys'
import { script } from './script'
import type { Store } from './store'

/** Notes of a topic that are kept, and for how long (ms) after the last of them. */
const MAX_NOTES = 10_000
const KEPT_MS = 10 * 60_000
/** Read in one go. */
const AT_ONCE = 1_000

/** What processes tell each other of what they have found out; who misses it asks Twitch himself. */
export interface Notes {
  /** Tells all others; whether they hear it is not waited for. */
  tell: (topic: string, text: string) => void
  /**
   * Hears what others tell of a topic, each once: from now on, and what they told within `sinceMs`.
   * @param listener hears how long ago it was told too, in ms
   */
  hear: (topic: string, sinceMs: number, listener: (text: string, agoMs: number) => void) => void
}

/** Where there is nobody else. */
export const noNotes: Notes = { tell() {}, hear() {} }

const ADD = script(`
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ${MAX_NOTES}, '*', 'by', ARGV[1], 'text', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ${KEPT_MS})
redis.call('PUBLISH', KEYS[1], '')`)

const entries = v.array(
  v.tuple([v.string(), v.tuple([v.string(), v.string(), v.string(), v.string()])]),
)

/** Notes by a store: while it is away nothing is told, and what was told is heard later. */
export function createNotes(store: Store): Notes {
  const owner = randomUUID()
  const keyFor = (topic: string) => keyOf(`notes:${topic}`)

  return {
    tell(topic, text) {
      store.run(ADD, [keyFor(topic)], [owner, text]).catch(() => {})
    },
    hear(topic, sinceMs, listener) {
      const key = keyFor(topic)
      let last = String(Date.now() - sinceMs)
      let isHeard = false
      let isReading = false
      let isRung = false

      async function readSome(): Promise<boolean> {
        const found = await store.send(['XRANGE', key, `(${last}`, '+', 'COUNT', String(AT_ONCE)])
        const notes = v.parse(entries, found)
        for (const [id, [, by, , text]] of notes) {
          last = id
          const agoMs = Date.now() - Number.parseInt(id, 10)
          if (by !== owner) listener(text, Math.max(0, agoMs))
        }
        return notes.length === AT_ONCE
      }

      async function read(): Promise<void> {
        isRung = true
        if (isReading) return
        isReading = true
        while (isRung) {
          isRung = false
          // Where it fails, the store calls when it is back.
          const more = await readSome().catch(() => false)
          isRung ||= more
        }
        isReading = false
      }

      async function begin(): Promise<void> {
        if (!isHeard) await store.hear(key, () => void read())
        isHeard = true
        await read()
      }

      const tryToBegin = () => void begin().catch(() => {})
      store.onUp(tryToBegin)
      tryToBegin()
    },
  }
}
