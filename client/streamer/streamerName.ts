import { isLogin } from '../../api/shared/login'

/** Why a text can't be the name of a streamer. */
export type NameProblem = 'empty' | 'characters' | 'long' | 'link'

/** A streamer's login, lower case, or why there is none. */
export type StreamerName = { login: string } | { problem: NameProblem }

/** First words of Twitch's paths before a login, such as `twitch.tv/popout/tfue/chat`. */
const beforeLogin = new Set(['popout', 'embed', 'moderator', 'u'])
/** First words of Twitch's paths that lead to no streamer. */
const noLogin = new Set(['directory', 'videos', 'settings', 'downloads', 'p', 'search'])
const beginning = 'https://www.twitch.tv/'

/** Reads what people type or paste: `Tfue`, `@tfue`, `https://www.twitch.tv/Tfue/videos`. */
export function parseStreamerName(text: string): StreamerName {
  const trimmed = text.trim()
  if (/[/.:]/.test(trimmed)) return fromLink(trimmed)
  const login = trimmed.replace(/^@\s*/, '').toLowerCase()
  if (login === '') return { problem: 'empty' }
  if (isLogin(login)) return { login }
  return { problem: /^\w+$/.test(login) ? 'long' : 'characters' }
}

/**
 * Reads one name, or several with `+`, commas or spaces between them. The login of several has a `+` between
 * each two, as in the address at which they are watched.
 */
export function parseStreamerNames(text: string): StreamerName {
  const single = parseStreamerName(text)
  const parts = text.split(/[+,\s]/).filter((part) => part.trim())
  if ('login' in single || parts.length === 0) return single
  const names = parts.map(parseStreamerName)
  const wrong = names.find((name) => 'problem' in name)
  return wrong ?? { login: names.flatMap((name) => ('login' in name ? name.login : [])).join('+') }
}

/** Whether this may still become a link to a streamer: too early to complain. */
export function isUnfinishedLink(text: string): boolean {
  const typed = text.trim().toLowerCase()
  return [beginning, 'http://www.twitch.tv/', 'https://twitch.tv/', 'https://m.twitch.tv/'].some(
    (link) => link.startsWith(typed) || link.slice(link.indexOf('/') + 2).startsWith(typed),
  )
}

function fromLink(text: string): StreamerName {
  const link = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(link)) return { problem: /\.tv\b/i.test(text) ? 'link' : 'characters' }
  const { hostname, pathname, searchParams } = new URL(link)
  if (hostname === 'player.twitch.tv') return loginOf(searchParams.get('channel'))
  if (!/^((www|m|go)\.)?twitch\.tv$/.test(hostname)) return { problem: 'link' }
  const [first, second] = pathname.toLowerCase().split('/').filter(Boolean)
  if (first && noLogin.has(first)) return { problem: 'link' }
  return loginOf(first && beforeLogin.has(first) ? second : first)
}

function loginOf(segment: string | null | undefined): StreamerName {
  const login = segment?.toLowerCase() ?? ''
  return isLogin(login) ? { login } : { problem: 'link' }
}
