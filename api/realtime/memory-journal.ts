import { catchUp } from './catch-up'
import type { History } from './history'
import type { Draft, Journal } from './journal'
import { createLive } from './live'
import { fitForPusher, serialise } from './serialise'

/** A journal in the memory of this process, gone with it. */
export function createMemoryJournal(history: History): Journal {
  const live = createLive()

  function enter(id: string, receivedAt: number, { channel, envelope, eventJson }: Draft) {
    envelope.epoch = history.epoch
    let data = ''
    const stored = history.append(channel, { id, receivedAt }, (seq) => {
      envelope.seq = seq
      const json = serialise(envelope, eventJson)
      data = fitForPusher(json, envelope)
      return json
    })
    return { channel, type: envelope.type, data, stored }
  }

  return {
    enter(id, receivedAt, drafts) {
      const entered: ReturnType<typeof enter>[] = []
      try {
        for (const draft of drafts) entered.push(enter(id, receivedAt, draft))
      } catch (error) {
        for (const { channel, stored } of entered) history.remove(channel, stored.seq)
        throw error
      }
      return {
        entered,
        /**
         * One that failed may have reached some all the same: its next try gets a number after all
         * that was published since, where everybody's catch-up finds it.
         */
        settle(taken) {
          let left = taken
          for (const { channel, stored } of entered) {
            if (left-- > 0) live.emit(channel, stored)
            else history.remove(channel, stored.seq)
          }
        },
      }
    },
    catchUp: (channels, cursors) => catchUp(history, channels, cursors),
    find: history.find,
    size: history.size,
    live,
  }
}
