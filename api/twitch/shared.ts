import { LRUCache } from 'lru-cache'
import { createAskers, type Asker } from './asker'
import { callTwitch } from './call'

interface SharedOptions<V extends object> {
  max: number
  ttlMs: number
  /** `asker` stands for all who wait for the answer. */
  load: (key: string, asker: Asker) => Promise<V>
}

/** Answers that many ask for: each is remembered, and looked up once for all who ask meanwhile. */
export interface Shared<V> {
  find: (key: string, asker: Asker) => Promise<V>
}

/** Pages do not wait for what anonymous callers have asked: that may stand in a long line. */
export function createShared<V extends object>({ max, ttlMs, load }: SharedOptions<V>): Shared<V> {
  const known = new LRUCache<string, V>({ max, ttl: ttlMs })
  const underWay = new Map<string, ReturnType<typeof begin>>()

  function begin(key: string, line: string, { priority, token }: Asker) {
    const askers = createAskers()
    const forget = () => void underWay.delete(line)
    askers.signal.addEventListener('abort', forget)
    const answer = callTwitch(load(key, { priority, token, signal: askers.signal }))
    const kept = answer.then((value) => {
      known.set(key, value)
      return value
    })
    return { askers, answer: kept.finally(forget) }
  }

  return {
    async find(key, asker) {
      const value = known.get(key)
      if (value) return value
      const line = `${asker.priority} ${key}`
      const lookup = underWay.get(line) ?? begin(key, line, asker)
      underWay.set(line, lookup)
      lookup.askers.join(asker.signal)
      return await lookup.answer
    },
  }
}
