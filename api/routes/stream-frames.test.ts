import { expect, it } from 'vitest'
import { createFrames } from './stream-frames'

const stored = (seq: number) => {
  const json = JSON.stringify({ type: 'channel.raid', text: 'two\nlines' })
  return { id: `id-${seq}`, seq, epoch: 'epoch', receivedAt: 0, json, bytes: json.length }
}

it('tells the type, the envelope in one line, and where to go on', () => {
  const event = stored(7)
  expect(new TextDecoder().decode(createFrames()(event))).toBe(
    `event: channel.raid\ndata: ${event.json}\nid: epoch:7\n\n`,
  )
})

it('gives the same bytes to all who are told the same event', () => {
  const frameOf = createFrames()
  const [one, other] = [stored(1), stored(2)]
  expect(frameOf(one)).toBe(frameOf(one))
  expect(frameOf(other)).not.toBe(frameOf(one))
})
