import { describe as group, expect, it, vi } from 'vitest'
import { samples } from '../../../../api/shared/samples'
import { describe } from '../../describe'
import { plain } from '../../../language/phrase'
import { en } from '../fixtures/en'
import { texts as late } from './en'
import { onTheWay } from './onTheWay'

const streamer = { id: '1', login: 'tfue', name: 'Tfue' }
const ban = { type: 'channel.ban', event: samples['channel.ban'](), streamer } as const

group('texts that are loaded late', () => {
  it('are asked for when an event needs them, which has three dots until then', () => {
    const ask = vi.fn<() => void>()
    const locale = { ...en, events: { ...en.events, ...onTheWay(ask) } }
    expect(ask).not.toHaveBeenCalled()
    expect(plain(describe(ban, locale).sentence)).toBe('…')
    expect(ask).toHaveBeenCalled()
    expect(plain(describe(ban, en).sentence)).not.toBe('…')
  })

  it('are stood for by as many as there are', () => {
    expect(Object.keys(onTheWay(() => {})).toSorted()).toEqual(Object.keys(late).toSorted())
  })
})
