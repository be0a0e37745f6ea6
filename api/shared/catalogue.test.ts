import { describe, expect, it } from 'vitest'
import rows from '../../tests/fixtures/twitch/eventsub-catalogue.json'
import { catalogue, isEventType } from './catalogue'
import type { Audience, Condition, EventDefinition } from './types'

const ids = { broadcasterId: '1', userId: '2', clientId: '3', organizationId: '4' }

/** What Twitch documents, one row per version. */
interface Documented {
  type: string
  version: string
  status: string
  condition: { required: string[]; optional: string[] }
  scope_groups: string[][]
}

const versions: readonly Documented[] = rows

/** Of each type the newest stable version, or beta where there is no other. */
const documented = [...new Set(versions.map(({ type }) => type))].flatMap((type) => {
  const current = versions.filter((row) => row.type === type && row.status !== 'removed')
  const stable = current.filter(({ status }) => status === 'stable')
  return (stable.length > 0 ? stable : current)
    .toSorted((a, b) => Number(b.version) - Number(a.version))
    .slice(0, 1)
})

const sorted = (words: readonly string[]) => words.toSorted()
const groups = (scopes: readonly (readonly string[])[]) =>
  scopes.map((group) => sorted(group).join(' ')).toSorted()

const rowOf = (type: string): EventDefinition => {
  if (!isEventType(type)) throw new Error(`No row for ${type}`)
  return catalogue[type]
}

const typesFor = (audience: Audience): string[] =>
  documented.map(({ type }) => type).filter((type) => rowOf(type).audience === audience)

describe('catalogue', () => {
  it('has a row for each type that Twitch documents, and for no other', () => {
    expect(sorted(Object.keys(catalogue))).toEqual(sorted(documented.map(({ type }) => type)))
    expect(documented).toHaveLength(79)
  })

  it.each(documented)('has the version and the scope groups of $type', (row) => {
    const { version, scopes } = rowOf(row.type)
    expect(version).toBe(row.version)
    expect(groups(scopes)).toEqual(groups(row.scope_groups))
  })

  it.each(documented)('makes conditions of $type that Twitch accepts', (row) => {
    const { required, optional } = row.condition
    const conditions: readonly Condition[] = rowOf(row.type).conditions(ids)
    expect(conditions).not.toHaveLength(0)
    for (const condition of conditions) {
      const keys = Object.keys(condition)
      expect(keys).toEqual(expect.arrayContaining(required))
      expect([...required, ...optional]).toEqual(expect.arrayContaining(keys))
      expect(Object.values(condition).every(Boolean)).toBe(true)
    }
  })

  it('asks for raids both ways, one end at a time', () => {
    expect(catalogue['channel.raid'].conditions(ids)).toEqual([
      { to_broadcaster_user_id: '1' },
      { from_broadcaster_user_id: '1' },
    ])
  })

  it('lets the viewer act as moderator and read the chat', () => {
    expect(catalogue['channel.follow'].conditions(ids)).toEqual([
      { broadcaster_user_id: '1', moderator_user_id: '2' },
    ])
    expect(catalogue['channel.chat.message'].conditions(ids)).toEqual([
      { broadcaster_user_id: '1', user_id: '2' },
    ])
  })

  it("asks for the broadcaster's whispers, not the viewer's", () => {
    expect(catalogue['user.whisper.message'].conditions(ids)).toEqual([{ user_id: '1' }])
  })

  it('asks for no drops without an organization', () => {
    const { conditions } = catalogue['drop.entitlement.grant']
    expect(conditions({ ...ids, organizationId: undefined })).toEqual([])
  })

  it('keeps what only moderators may see from the public', () => {
    expect(typesFor('moderator').toSorted()).toEqual([
      'automod.message.hold',
      'automod.message.update',
      'automod.settings.update',
      'automod.terms.update',
      'channel.ban',
      'channel.chat.clear_user_messages',
      'channel.chat.message_delete',
      'channel.chat.user_message_hold',
      'channel.chat.user_message_update',
      'channel.moderate',
      'channel.moderator.remove',
      'channel.shield_mode.begin',
      'channel.shield_mode.end',
      'channel.suspicious_user.message',
      'channel.suspicious_user.update',
      'channel.unban',
      'channel.unban_request.create',
      'channel.unban_request.resolve',
      'channel.vip.remove',
      'channel.warning.acknowledge',
      'channel.warning.send',
    ])
  })

  it('keeps what only the broadcaster may see from moderators', () => {
    expect(typesFor('broadcaster').toSorted()).toEqual([
      'channel.subscription.end',
      'extension.bits_transaction.create',
      'user.whisper.message',
    ])
  })

  it('shows nobody what belongs to no channel', () => {
    expect(typesFor('nobody').toSorted()).toEqual([
      'conduit.shard.disabled',
      'drop.entitlement.grant',
      'user.authorization.grant',
      'user.authorization.revoke',
      'user.update',
    ])
  })
})

describe('isEventType', () => {
  it('knows the types that have a row', () => {
    expect(isEventType('channel.raid')).toBe(true)
  })

  it('does not know types of tomorrow, of yesterday, or of JavaScript', () => {
    for (const type of ['channel.confetti', 'channel.host', '', 'constructor', '__proto__'])
      expect(isEventType(type)).toBe(false)
  })
})
