import { expect, it } from 'vitest'
import { createQueue, type QueueState } from './queue'

/** A queue whose voice reads until it is stopped or ended. */
function setUp() {
  const read: string[] = []
  let end = () => {}
  let state: QueueState = { isSpeaking: false, waiting: 0, dropped: 0 }
  const queue = createQueue(
    (text, signal) =>
      new Promise((resolve) => {
        read.push(text)
        end = resolve
        signal.addEventListener('abort', () => resolve())
      }),
    (now) => (state = now),
  )
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  async function finish() {
    end()
    await settled()
  }
  return { queue, read, finish, settled, state: () => state }
}

it('reads one after the other', async () => {
  const { queue, read, finish, state } = setUp()
  queue.add('a')
  queue.add('b')
  expect(read).toEqual(['a'])
  expect(state()).toEqual({ isSpeaking: true, waiting: 1, dropped: 0 })
  await finish()
  expect(read).toEqual(['a', 'b'])
  await finish()
  expect(state()).toEqual({ isSpeaking: false, waiting: 0, dropped: 0 })
})

it('keeps five waiting, drops the oldest unread and counts them', async () => {
  const { queue, read, finish, state } = setUp()
  for (const text of 'abcdefgh') queue.add(text)
  expect(state()).toEqual({ isSpeaking: true, waiting: 5, dropped: 2 })
  for (let count = 0; count < 6; count++) await finish()
  expect(read.join('')).toBe('adefgh')
})

it('skips to the next', async () => {
  const { queue, read, settled } = setUp()
  queue.add('a')
  queue.add('b')
  queue.skip()
  await settled()
  expect(read).toEqual(['a', 'b'])
})

it('is empty and silent once cleared, and goes on with what comes then', async () => {
  const { queue, read, settled, state } = setUp()
  for (const text of 'abcdefgh') queue.add(text)
  queue.clear()
  await settled()
  expect(state()).toEqual({ isSpeaking: false, waiting: 0, dropped: 0 })
  expect(read).toEqual(['a'])
  queue.add('z')
  expect(read).toEqual(['a', 'z'])
})
