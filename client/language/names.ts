import { firstText, flag } from '../../api/shared/values'

/** What a language calls people whose name nobody knows. */
interface Nameless {
  someone: string
  someoneWithin: string
  /** A supporter who chose to have no name; as a sentence begins. */
  anonymous: string
  /** The same within a sentence. */
  anonymousWithin: string
  moderator: string
}

interface Named {
  user_name?: unknown
  user_login?: unknown
}

/** Twitch's own names are no longer than 25. */
const MAX_LENGTH = 30

/** A name that leaves room for what somebody did. */
function firstName(...names: readonly unknown[]): string {
  const letters = [...firstText(...names)]
  return letters.length > MAX_LENGTH
    ? `${letters.slice(0, MAX_LENGTH - 1).join('')}…`
    : letters.join('')
}

/** Who is meant in a payload: a display name, else a login, else the language's own words. */
export const namesFor = (nameless: Nameless) => {
  const name = (...names: readonly unknown[]): string => firstName(...names) || nameless.someone
  return {
    name,
    user: (e: Named): string => name(e.user_name, e.user_login),
    /** Who gives: anonymous only where Twitch says so. */
    supporter: (e: Named & { is_anonymous?: unknown }): string =>
      flag(e.is_anonymous) ? nameless.anonymous : name(e.user_name, e.user_login),
    moderator: (e: { moderator_user_name?: unknown; moderator_user_login?: unknown }): string =>
      firstName(e.moderator_user_name, e.moderator_user_login) || nameless.moderator,
    target: (e: { target_user_name?: unknown; target_user_login?: unknown }): string =>
      name(e.target_user_name, e.target_user_login),
    chatter: (e: {
      chatter_is_anonymous?: unknown
      chatter_user_name?: unknown
      chatter_user_login?: unknown
    }): string =>
      flag(e.chatter_is_anonymous)
        ? nameless.anonymous
        : name(e.chatter_user_name, e.chatter_user_login),
    gifter: (e: {
      gifter_is_anonymous?: unknown
      gifter_user_name?: unknown
      gifter_user_login?: unknown
    }): string =>
      flag(e.gifter_is_anonymous)
        ? nameless.anonymousWithin
        : firstName(e.gifter_user_name, e.gifter_user_login) || nameless.someoneWithin,
  }
}
