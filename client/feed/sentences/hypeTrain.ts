import type { ChannelHypeTrainProgress, HypeTrainContribution } from '../../../api/shared/payloads'
import { asObject, asObjects, type Untrusted } from '../../../api/shared/untrusted'
import { flag, number, text } from '../../../api/shared/values'
import type { Context } from './types'

/** A hype train, as any of its events tells it. */
export type Train = Untrusted<ChannelHypeTrainProgress>

/** Who has given the most to a hype train, if anybody has. */
export const bestOf = (contributions: unknown): Untrusted<HypeTrainContribution> | undefined =>
  asObjects(contributions).toSorted(
    (a: Untrusted<HypeTrainContribution>, b: Untrusted<HypeTrainContribution>) =>
      (number(b.total) ?? 0) - (number(a.total) ?? 0),
  )[0]

const kindIn = (e: Train): string =>
  flag(e.is_golden_kappa_train) ? 'golden_kappa' : text(e.type).replace('regular', '')

/** What kind of train it is: whichever event of its card has told so. */
export function kindOf(e: Train, { events = [] }: Context): { kind: string; isShared: boolean } {
  const told = [e, ...events.map(({ event }): Train => asObject(event))]
  return {
    kind: told.map(kindIn).find(Boolean) ?? '',
    isShared: told.some((one) => flag(one.is_shared_train)),
  }
}
