import { describe, expect, it } from 'vitest'
import { createOnce } from './once'

describe('handling each message once', () => {
  it('runs a repeated id only the first time', async () => {
    const once = createOnce()
    let runs = 0
    const work = async () => ++runs
    expect(await once.run('a', work)).toBe(1)
    expect(await once.run('a', work)).toBeUndefined()
    expect(await once.run('b', work)).toBe(2)
    expect(runs).toBe(2)
  })

  it('lets copies that arrive meanwhile share the outcome', async () => {
    const once = createOnce()
    let finish = () => {}
    let runs = 0
    const work = () => {
      runs++
      return new Promise<string>((resolve) => (finish = () => resolve('done')))
    }
    const copies = [once.run('a', work), once.run('a', work), once.run('a', work)]
    finish()
    expect(await Promise.all(copies)).toEqual(['done', undefined, undefined])
    expect(runs).toBe(1)
  })

  it('forgets a failure, so that the next try goes through', async () => {
    const once = createOnce()
    const fail = () => Promise.reject(new Error('Pusher is down'))
    await expect(Promise.all([once.run('a', fail), once.run('a', fail)])).rejects.toThrow('Pusher')
    expect(await once.run('a', async () => 'done')).toBe('done')
  })

  it('forgets an id once its timestamp would be refused anyway', async () => {
    let time = 1
    const once = createOnce(() => time)
    await once.run('a', async () => {})
    time += 26 * 60_000
    await once.run('b', async () => {})
    expect(await once.run('a', async () => 'done')).toBe('done')
  })

  it('tells when all that is under way has ended, well or not', async () => {
    const once = createOnce()
    const ends: (() => void)[] = []
    const work = () => new Promise<void>((resolve) => ends.push(resolve))
    const fail = () => work().then(() => Promise.reject(new Error('Pusher is down')))
    const runs = Promise.allSettled([once.run('a', work), once.run('b', fail)])
    let isSettled = false
    const settled = once.settled().then(() => (isSettled = true))
    ends[0]?.()
    await new Promise(setImmediate)
    expect(isSettled).toBe(false)
    ends[1]?.()
    await settled
    await runs
    await once.settled()
  })
})
