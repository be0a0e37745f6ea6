import type { Match } from '../api/search'
import type { Offered } from '../streamer/offered'

/** So many are offered of each kind. */
const MAX_OFFERED = 5

/** Somebody who may be meant by what is typed. */
export interface Suggestion {
  login: string
  name: string
  avatar?: string
  category?: string
  viewers?: number
  isLive: boolean
}

/** Those who belong together, under a heading. */
export interface SuggestionGroup {
  heading: string
  suggestions: readonly Suggestion[]
}

/** What stands before the name that is being typed, and that name. */
export function lastName(text: string): { before: string; name: string } {
  const [before = ''] = /^.*[+,、\s]/.exec(text) ?? []
  return { before, name: text.slice(before.length).replace(/^[@#]/, '') }
}

const ofOffered = ({ login, name, profile }: Offered): Suggestion => ({
  login,
  name,
  avatar: profile?.avatar,
  category: profile?.category,
  viewers: profile?.stream?.viewers,
  isLive: Boolean(profile?.stream),
})

/** Somebody whom Twitch has found. */
export const ofMatch = ({ login, name, avatar, isLive }: Match): Suggestion => ({
  login,
  name,
  avatar,
  isLive,
})

/** Those whose login or name begins with, or else holds, what is typed. */
export function suggested(offered: readonly Offered[], typed: string): Suggestion[] {
  const part = typed.toLowerCase()
  const placeIn = ({ login, name }: Offered) => {
    const places = [login, name.toLowerCase()].map((text) => text.indexOf(part))
    return Math.min(...places.map((at) => (at < 0 ? Infinity : at)))
  }
  return offered
    .filter((one) => placeIn(one) < Infinity)
    .toSorted((one, other) => Math.min(placeIn(one), 1) - Math.min(placeIn(other), 1))
    .slice(0, MAX_OFFERED)
    .map(ofOffered)
}

/** A name in three pieces: the middle one is what is typed. */
export function marked(name: string, typed: string): [string, string, string] {
  const at = typed ? name.toLowerCase().indexOf(typed.toLowerCase()) : -1
  if (at < 0) return [name, '', '']
  const end = at + typed.length
  return [name.slice(0, at), name.slice(at, end), name.slice(end)]
}
