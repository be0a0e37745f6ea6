import { beforeEach, describe, expect, it } from 'vitest'
import { createPublishQueue, type PusherEvent } from './publish-queue'
import { EventRefused, PublishError, type Publisher } from './publisher'

/** A request under way, and how it ends. */
interface Request {
  channel: string
  data: string[]
  answer: () => void
  fail: (error: Error) => void
}

const LIMITS = { perChannel: 20, inAll: 30, waitMs: 4_000 }
let time: number
let requests: Request[]
let queue: Publisher

beforeEach(() => {
  time = 0
  requests = []
  queue = createPublishQueue(send, LIMITS, () => time)
})

const send = (channel: string, messages: readonly PusherEvent[]) =>
  new Promise<void>((answer, fail) => {
    requests.push({ channel, data: messages.map(({ data }) => data), answer, fail })
  })

/** Publishes events named by number; the fates come when the requests have ended. */
const publish = (channel: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => queue.publish(channel, 'event', `${from + n}`))

/** Ends the request that came as number `index`, and waits for what follows from it. */
async function end(index: number, error?: Error): Promise<void> {
  if (error) requests[index]?.fail(error)
  else requests[index]?.answer()
  await new Promise(setImmediate)
}

describe('a channel', () => {
  it('sends the events of a batch singly when Pusher refuses one of them', async () => {
    const fates = Promise.allSettled(publish('tfue', 1, 5))
    await end(0)
    await end(1, new EventRefused('Pusher answered 400'))
    await end(2)
    await end(3, new EventRefused('Pusher answered 400'))
    await end(4)
    await end(5)
    expect(requests.map(({ data }) => data.join())).toEqual(['1', '2,3,4,5', '2', '3', '4', '5'])
    expect((await fates).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
  })

  it('sends none of them singly whose sender may have given up meanwhile', async () => {
    const fates = Promise.allSettled(publish('tfue', 1, 3))
    await end(0)
    time = LIMITS.waitMs
    await end(1, new EventRefused('Pusher answered 400'))
    expect(requests).toHaveLength(2)
    expect((await fates).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('has one request at a time, and the next takes what waited, in order, ten at most', async () => {
    const fates = publish('tfue', 1, 14)
    expect(requests.map(({ data }) => data)).toEqual([['1']])
    await end(0)
    expect(requests[1]?.data).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
    fates.push(...publish('tfue', 15, 15))
    await end(1)
    expect(requests[2]?.data).toEqual(['12', '13', '14', '15'])
    await end(2)
    await Promise.all(fates)
    expect(requests).toHaveLength(3)
  })

  it('sends at once again when nothing waits any more', async () => {
    const [first] = publish('tfue', 1, 1)
    await end(0)
    await first
    publish('tfue', 2, 2)
    expect(requests.map(({ data }) => data)).toEqual([['1'], ['2']])
  })

  it('does not wait for another', () => {
    publish('tfue', 1, 3)
    publish('ninja', 1, 1)
    expect(requests.map(({ channel }) => channel)).toEqual(['tfue', 'ninja'])
  })

  it('goes on after a request that failed, whose events alone are refused', async () => {
    const fates = Promise.allSettled(publish('tfue', 1, 12))
    await end(0)
    await end(1, new PublishError('Pusher answered 500'))
    await end(2)
    const statuses = (await fates).map(({ status }) => status)
    expect(statuses[0]).toBe('fulfilled')
    expect(statuses.slice(1, 11)).toEqual(Array(10).fill('rejected'))
    expect(statuses[11]).toBe('fulfilled')
  })
})

describe('what waits behind a Pusher that hangs', () => {
  it('is refused once its sender may have given up, and never sent', async () => {
    const [first, ...late] = publish('tfue', 1, 3)
    time = 1
    const [fresh] = publish('tfue', 4, 4)
    const refused = Promise.allSettled(late)
    time = 4_000
    await end(0)
    await first
    for (const fate of await refused) {
      expect(fate).toMatchObject({ reason: new PublishError('Pusher is too slow') })
    }
    expect(requests[1]?.data).toEqual(['4'])
    await end(1)
    await fresh
    expect(requests).toHaveLength(2)
  })

  it('is refused at once beyond the bound of its channel', async () => {
    publish('tfue', 0, 20)
    await expect(queue.publish('tfue', 'event', 'more')).rejects.toBeInstanceOf(PublishError)
    expect(requests).toHaveLength(1)
  })

  it('is refused at once beyond the bound of all channels, and welcome when there is room', async () => {
    publish('tfue', 0, 20)
    publish('ninja', 0, 10)
    await expect(queue.publish('ninja', 'event', 'more')).rejects.toBeInstanceOf(PublishError)
    await end(0)
    publish('ninja', 11, 11)
    await end(1)
    expect(requests.at(-1)).toMatchObject({ channel: 'ninja' })
    expect(requests.at(-1)?.data).toHaveLength(10)
  })
})
