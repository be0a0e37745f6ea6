import type { Account, Money, NullableAccount, Open, Tier, User } from './shared'

interface Gifter extends Partial<NullableAccount<'gifter_user'>> {
  gifter_is_anonymous: boolean | null
}

/** The tier is `sub_tier` in Twitch's field table and `sub_plan` in its sample. */
interface Plan {
  sub_tier?: Tier
  sub_plan?: Tier
  is_prime?: boolean
}

/** What a chat notification tells, by its `notice_type`. */
interface Notices {
  sub: Plan & { duration_months: number }
  resub: Plan &
    Gifter & {
      cumulative_months: number
      duration_months: number
      streak_months: number | null
      is_gift: boolean
    }
  sub_gift: Plan &
    Account<'recipient_user'> & {
      duration_months: number
      cumulative_total: number | null
      community_gift_id: string | null
    }
  community_sub_gift: Plan & { id: string; total: number; cumulative_total: number | null }
  gift_paid_upgrade: Gifter
  prime_paid_upgrade: Plan
  /** Without a recipient it goes to the community. */
  pay_it_forward: Gifter & Partial<NullableAccount<'recipient_user'>>
  raid: User & { viewer_count: number; profile_image_url: string }
  unraid: Record<string, never>
  announcement: { color: string }
  bits_badge_tier: { tier: number }
  charity_donation: { charity_name: string; amount: Money }
}

/** Notices of 2026, absent from older samples. */
interface LaterNotices {
  watch_streak: { streak_count: number; channel_points_awarded: number }
  modiversary: { months: number }
  gifted_drops_summary: { recipient_count: number }
}

type AllNotices = Notices & LaterNotices
type Nullable<T> = { [Key in keyof T]: T[Key] | null }
type SharedChat<T> = { [Key in keyof T & string as `shared_chat_${Key}`]?: T[Key] | null }

export type NoticeType = Open<keyof AllNotices | keyof SharedChat<AllNotices>>

/** One field per notice type; all null but the one that `notice_type` names. */
export type NoticeFields = Nullable<Notices> &
  Partial<Nullable<LaterNotices>> &
  SharedChat<AllNotices>
