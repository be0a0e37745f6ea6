/** Twitch adds values without notice: the known ones for completion, any other to be safe. */
export type Open<Known extends string> = Known | (string & {})

/** Twitch's three fields of an account: `Account<'user'>` is `user_id`, `user_login`, `user_name`. */
export type Account<Prefix extends string> = {
  [Field in 'id' | 'login' | 'name' as `${Prefix}_${Field}`]: string
}

/** An account that may be missing: somebody anonymous, an empty slot, nobody in particular. */
export type NullableAccount<Prefix extends string> = {
  [Field in keyof Account<Prefix>]: string | null
}

export type User = Account<'user'>
export type Broadcaster = Account<'broadcaster_user'>
export type Moderator = Account<'moderator_user'>

/** 1000, 2000 and 3000 are Tier 1, 2 and 3. */
export type Tier = Open<'1000' | '2000' | '3000'>

/** An amount in a currency's smallest unit: 550 with 2 decimal places is 5.50. */
export interface Money {
  value: number
  decimal_places: number
  /** ISO 4217. */
  currency: string
}

export interface Cheermote {
  prefix: string
  bits: number
  tier: number
}

export interface Emote {
  id: string
  emote_set_id?: string
  owner_id?: string
  format?: Open<'animated' | 'static'>[]
}

/** A piece of a message. Only the field that `type` names is set; show unknown types as `text`. */
export interface Fragment {
  type: Open<'text' | 'cheermote' | 'emote' | 'mention' | 'gif'>
  text: string
  cheermote?: Cheermote | null
  emote?: Emote | null
  mention?: User | null
  gif?: { id: string; url: string } | null
}

export interface Message {
  text: string
  fragments: Fragment[]
}

export interface Badge {
  set_id: string
  id: string
  info: string
}
