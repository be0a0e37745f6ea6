import { expect, it } from 'vitest'
import { createEmbeddedPublisher } from './embedded-publisher'
import { PublishError } from './publisher'

it('hands events over at once, and none when it is closed', async () => {
  const sent: unknown[] = []
  const publisher = createEmbeddedPublisher((message) => sent.push(message))
  const published = publisher.publish('tfue', 'channel.raid', '{}')
  expect(sent).toEqual([{ channel: 'tfue', name: 'channel.raid', data: '{}' }])
  await published
  publisher.close()
  await expect(publisher.publish('tfue', 'channel.raid', '{}')).rejects.toThrow(PublishError)
  expect(sent).toHaveLength(1)
})
