import { expect, it } from 'vitest'
import { catalogue } from './catalogue'
import { isToldTo, restrictedTypes } from './restricted-types'
import type { Audience } from './types'

const audiences: readonly Audience[] = ['public', 'broadcaster', 'moderator', 'nobody']

it('are those of the catalogue that have an audience of their own', () => {
  for (const audience of ['broadcaster', 'moderator', 'nobody'] as const) {
    const rows = Object.entries(catalogue).filter(([, row]) => row.audience === audience)
    expect([...restrictedTypes[audience]].toSorted()).toEqual(rows.map(([type]) => type).toSorted())
  }
})

it('are told to that audience only', () => {
  for (const [type, row] of Object.entries(catalogue)) {
    expect(isToldTo(row.audience, type)).toBe(true)
    const others = audiences.filter((audience) => isToldTo(audience, type))
    expect(others).toEqual(row.audience === 'public' ? ['public', 'broadcaster'] : [row.audience])
  }
})
