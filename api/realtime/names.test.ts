import { describe, expect, it } from 'vitest'
import { createNames } from './names'

const HOUR_MS = 60 * 60_000
const tfue = { id: '1', login: 'tfue', name: 'Tfue' }
const renamed = { id: '1', login: 'tfue_new', name: 'Tfue_New' }
const at = (ms: number) => new Date(ms).toISOString()

describe('the names of streamers', () => {
  it('are none but the own where nobody has another', () => {
    const names = createNames(() => 0)
    names.meet(tfue)
    expect(names.others(tfue, at(1))).toBeUndefined()
    expect(names.others({ ...renamed, id: '2' }, at(1))).toBeUndefined()
  })

  it('lead from the new one to the one before', () => {
    const names = createNames(() => 0)
    names.meet(tfue)
    expect(names.others(renamed, at(1))).toEqual([{ login: 'tfue', renamedTo: 'tfue_new' }])
    expect(names.alias('tfue_new')).toEqual({ name: 'Tfue_New', other: 'tfue' })
    expect(names.alias('nobody')).toBeUndefined()
    expect(names.of('1')).toEqual(renamed)
  })

  it('are somebody else’s once Twitch says so', () => {
    const names = createNames(() => 0)
    names.meet(tfue)
    names.others(renamed, at(1))
    names.meet({ ...tfue, id: '2' })
    expect(names.others(renamed, at(2))).toBeUndefined()
  })

  it('are forgotten two days after they were told last', () => {
    let now = 0
    const names = createNames(() => now)
    names.meet(tfue)
    names.others(renamed, at(1))
    now = 49 * HOUR_MS
    expect(names.others(renamed, at(now)) ?? []).toEqual([])
    expect(names.others(renamed, at(now))).toBeUndefined()
  })

  it('are four at most of one streamer, and of 50,000 streamers', () => {
    const names = createNames(() => 0)
    for (let n = 0; n < 10; n++) names.meet({ ...tfue, login: `tfue${n}` })
    expect(names.others({ ...tfue, login: 'tfue9' }, at(1))).toHaveLength(3)
    for (let n = 0; n < 50_001; n++) names.meet({ id: `a${n}`, login: `a${n}`, name: '' })
    expect([names.of('1'), names.of('a0'), names.of('a1')?.login]).toEqual([
      undefined,
      undefined,
      'a1',
    ])
  })
})
