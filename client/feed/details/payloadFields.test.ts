import { describe, expect, it } from 'vitest'
import { payloadFieldsOf } from './payloadFields'

describe('factsOf', () => {
  it('flattens what is nested, and leaves out what is empty', () => {
    const event = { user_name: 'Ada', reward: { cost: 50, tags: ['a', 'b'] }, message: '', x: null }
    expect(payloadFieldsOf(event)).toEqual([
      { name: 'user name', value: 'Ada' },
      { name: 'reward cost', value: '50' },
      { name: 'reward tags 0', value: 'a' },
      { name: 'reward tags 1', value: 'b' },
    ])
  })

  it('tells "false" and 0 as they are', () => {
    expect(payloadFieldsOf({ is_gift: false, total: 0 }).map(({ value }) => value)).toEqual([
      'false',
      '0',
    ])
  })

  it('stops at payloads that are too long or too deep', () => {
    const deep: Record<string, unknown> = {}
    deep.self = deep
    expect(payloadFieldsOf(deep)).toEqual([])
    expect(payloadFieldsOf(Array.from({ length: 1000 }, (_, at) => at))).toHaveLength(60)
  })
})
