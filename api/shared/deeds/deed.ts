import { firstText, flag, text } from '../values'

/**
 * What somebody does on a channel. `gift`: subs given; `gifted`: one of them received; `bits`:
 * Bits that were used without a cheer; `message`: something said in chat, by Twitch or a person.
 */
export type DeedKind =
  | 'sub'
  | 'resub'
  | 'gift'
  | 'gifted'
  | 'cheer'
  | 'bits'
  | 'raid'
  | 'donation'
  | 'follow'
  | 'message'

/** Somebody at Twitch. */
export interface DeedPerson {
  /** The login where the id is not told. */
  id: string
  login: string
  name: string
}

/** Something that somebody did, whichever way it is told. */
export interface Deed {
  kind: DeedKind
  /** Who did it; undefined for somebody anonymous or untold. */
  by?: DeedPerson | undefined
  /** Who got a gifted sub. */
  to?: DeedPerson | undefined
  /** The login of the channel where it was done, if it is told elsewhere too. */
  where?: string | undefined
  /** Twitch's id of a message, or of the gift that a sub was part of. */
  of?: string | undefined
  /** Subs, Bits, viewers, or money in its smallest unit. */
  amount: number
  /** 1000, 2000 and 3000 are Tier 1, 2 and 3. */
  tier: string
  /** All months of a resub. */
  months?: number | undefined
}

/** Two ways of telling the same deed lie this far apart at most. */
export const SAME_DEED_MS = 15_000

/** Who subscribes may tell chat so only a while later. */
export const SAME_SUB_MS = 10 * 60_000

/** Twitch's accounts that stand for anybody: AnAnonymousGifter and AnAnonymousCheerer. */
const ANYBODY = new Set(['274598607', '407665396'])

/** An account in a payload: `user_id`, `user_login` and `user_name` for `user`. */
type AccountIn<Prefix extends string> = {
  readonly [Field in `${Prefix}_${'id' | 'login' | 'name'}`]?: unknown
}

/** Who a payload names by these fields. */
export function personIn<Prefix extends string>(
  payload: AccountIn<Prefix>,
  prefix: Prefix,
  isAnonymous?: unknown,
): DeedPerson | undefined {
  const id = text(payload[`${prefix}_id`])
  const login = text(payload[`${prefix}_login`]).toLowerCase()
  const name = firstText(payload[`${prefix}_name`], payload[`${prefix}_login`])
  if (flag(isAnonymous) || ANYBODY.has(id) || (id === '' && name === '')) return undefined
  return { id: id || name.toLowerCase(), login, name }
}

/** What a sub is to begin with: only some ways of telling it say for how long there was one. */
const familyOf = (kind: string): string => (kind === 'resub' ? 'sub' : kind)

/** What every way of telling one deed has in common. Two ways may count a raid's viewers apart. */
export function deedKey({ kind, by, to, amount, of }: DeedFacts): string {
  if (kind === 'message') return `${kind} ${of}`
  return [familyOf(kind), (to ?? by)?.id ?? '', ...(kind === 'raid' ? [] : [amount])].join(' ')
}

type DeedFacts = Pick<Deed, 'by' | 'to' | 'amount' | 'of'> & { kind: string }
