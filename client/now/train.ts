import { asObjects, type Untrusted } from '../../api/shared/untrusted'
import type { HypeTrainContribution } from '../../api/shared/payloads'
import { firstText, flag, lookup, number } from '../../api/shared/values'
import type { Train } from '../feed/sentences/hypeTrain'
import type { Texts } from './texts/en'

const MAX_LEADERS = 2
const STOPS = 5
/** Of the levels shown so many are behind the one that the train is at, once there are. */
const BEHIND = 3

type Contribution = Untrusted<HypeTrainContribution>

/** How far something is of all, 0 to 1; undefined where nobody says so. */
export function shareOf(value: unknown, of: unknown): number | undefined {
  const [reached, all] = [number(value), number(of)]
  if (reached === undefined || all === undefined || all <= 0) return undefined
  return Math.min(1, Math.max(0, reached / all))
}

/** The level that a train is at; 0 where nobody says so. */
export const levelOf = ({ level }: Train): number => {
  const read = Math.floor(number(level) ?? 0)
  return Number.isSafeInteger(read) && read > 0 ? read : 0
}

/** Five levels around the one that the train is at, each as full as it is. */
export function stopsOf(train: Train): { level: number; fill: number; isAt: boolean }[] {
  const at = levelOf(train)
  if (at === 0) return []
  const first = Math.max(1, at - BEHIND)
  const fill = shareOf(train.progress, train.goal) ?? 0
  return Array.from({ length: STOPS }, (_, offset) => {
    const level = first + offset
    return { level, fill: level < at ? 1 : level === at ? fill : 0, isAt: level === at }
  })
}

/** Who has given the most, by name. */
export function leadersOf({ top_contributions: all }: Train): string[] {
  const given = asObjects(all).toSorted(
    (a: Contribution, b: Contribution) => (number(b.total) ?? 0) - (number(a.total) ?? 0),
  )
  const names = given.map(({ user_name: name, user_login: login }: Contribution) =>
    firstText(name, login),
  )
  return [...new Set(names)].filter(Boolean).slice(0, MAX_LEADERS)
}

/** What a train is called, by its kind. */
export function trainTitle(train: Train, { kinds, shared }: Texts['train']): string {
  const kind = flag(train.is_golden_kappa_train) ? 'golden_kappa' : train.type
  const title = lookup(kinds, kind) ?? kinds.regular
  return flag(train.is_shared_train) ? shared(title) : title
}
