import { catalogue } from '../../api/shared/catalogue'
import { families, type Family } from '../../api/shared/types'
import type { Topic } from '../api'
import { consentGroups, groupOf, type ConsentGroup } from './groups'

/** The topics of one family, and how many of them work. */
export interface FamilyTopics {
  family: Family
  topics: readonly Topic[]
  live: number
}

/** Topics by family, in the catalogue's order; families without any are left out. */
export const byFamily = (topics: readonly Topic[]): FamilyTopics[] =>
  families
    .map((family) => {
      const own = topics.filter(({ type }) => catalogue[type].family === family)
      return { family, topics: own, live: own.filter(({ status }) => status === 'live').length }
    })
    .filter((row) => row.topics.length > 0)

/** The groups that still wait for somebody's consent. */
export function waitingGroups(topics: readonly Topic[]): ConsentGroup[] {
  const waiting = topics.filter(({ status }) => status === 'needs-consent')
  const ids = new Set(waiting.map(({ type }) => groupOf(type)?.id))
  return consentGroups.filter(({ id }) => ids.has(id))
}

/** What came of a group's consent. */
export interface Outcome {
  group: ConsentGroup
  topics: readonly Topic[]
  /** How many of them come now. */
  on: number
  failed: readonly Topic[]
  /** How many Twitch has still to confirm. */
  pending: number
}

/** What came of the groups that these scopes allow; those of which nothing came are left out. */
export function outcomes(topics: readonly Topic[], scopes: readonly string[]): Outcome[] {
  return consentGroups
    .filter((group) => group.scopes.every((scope) => scopes.includes(scope)))
    .map((group) => {
      const own = topics.filter(({ type }) => groupOf(type)?.id === group.id)
      const having = (wanted: Topic['status']) => own.filter(({ status }) => status === wanted)
      return {
        group,
        topics: own,
        on: having('live').length,
        failed: having('failed'),
        pending: having('pending').length,
      }
    })
    .filter(({ on, failed, pending }) => on + failed.length + pending > 0)
}
