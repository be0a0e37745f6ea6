import { describe, expect, it } from 'vitest'
import { catalogue, isEventType } from '../../api/shared/catalogue'
import { texts } from './texts/en'
import { consentGroups, groupOf, isSeenInChat, typesOf } from './groups'

const restricted = Object.keys(catalogue)
  .filter(isEventType)
  .filter((type) => catalogue[type].audience !== 'nobody' && catalogue[type].scopes.length > 0)

describe('groups of consent', () => {
  it.each(restricted)('hold %s, and ask for all that it needs', (type) => {
    const scopes = groupOf(type)?.scopes ?? []
    const isEnough = catalogue[type].scopes.every((group) =>
      group.some((scope) => scopes.includes(scope)),
    )
    expect(isEnough).toBe(true)
  })

  it('ask for nothing that no type needs, and never the same twice', () => {
    const allScopes = consentGroups.flatMap(({ scopes }) => scopes)
    expect(new Set(allScopes).size).toBe(allScopes.length)
    expect(consentGroups.filter((group) => typesOf(group).length === 0)).toEqual([])
  })

  it('have words for the group and for each scope', () => {
    const { groups, scopes } = texts
    for (const { id, scopes: requested } of consentGroups) {
      expect(groups[id]).toMatch(/^[A-Z]/)
      for (const scope of requested) expect(Object.keys(scopes)).toContain(scope)
    }
  })

  it('are for all that chat can see, but for what moderators and the streamer see alone', () => {
    const others = consentGroups.filter((group) => !isSeenInChat(group))
    expect(others.map(({ id }) => id)).toEqual(['moderation', 'whispers'])
  })

  it('need none for what anyone may hear', () => {
    expect(groupOf('stream.online')).toBeUndefined()
    expect(groupOf('channel.raid')).toBeUndefined()
  })
})
