import { expect, it } from 'vitest'
import { PublishError } from '../realtime/publisher'
import { createReadiness } from './readiness'

const taking = { publish: async () => {} }
const refusing = {
  publish: async () => {
    throw new PublishError('Pusher answered 500')
  },
}

it('has no reason against it at the start', () => {
  expect(createReadiness().reasons()).toEqual([])
})

it('names a publisher that refuses three times in a row, until it takes an event again or a minute has passed', async () => {
  let now = 0
  const readiness = createReadiness(() => now)
  const refuse = () => readiness.watched(refusing).publish('tfue', 'e', '{}')
  const refuseThrice = async () => {
    for (let n = 0; n < 3; n++) await expect(refuse()).rejects.toThrow(PublishError)
  }
  await expect(refuse()).rejects.toThrow(PublishError)
  expect(readiness.reasons()).toEqual([])
  await refuseThrice()
  expect(readiness.reasons()).toEqual([expect.stringContaining('Pusher answered 500')])
  await readiness.watched(taking).publish('tfue', 'e', '{}')
  expect(readiness.reasons()).toEqual([])

  await refuseThrice()
  now = 60_000
  expect(readiness.reasons()).toEqual([])
})

it('names that it is stopping', () => {
  const readiness = createReadiness()
  readiness.stop()
  expect(readiness.reasons()).toEqual(['The server is stopping'])
})
