import { isLogin } from '../../api/shared/login'
import { parseUrl } from '../../api/shared/parse-url'

/** Why a text can't be the name of a streamer. */
export type NameProblem = 'empty' | 'characters' | 'long' | 'link'

/** A streamer's login, lower case, or why there is none. */
export type StreamerName = { login: string } | { problem: NameProblem }

/** Words of Twitch's paths before a login, such as `twitch.tv/popout/tfue/chat`. */
const beforeLogin = /^(popout|embed|moderator|u|subs|products)$/
/** First words of Twitch's paths that lead to no streamer. */
const noLogin = /^(directory|videos|settings|downloads|p|search|team|clip|collections)$/
const beginning = 'https://www.twitch.tv/'

/** Full-width signs as the usual ones, and without what nobody sees. */
const cleaned = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .trim()
const withoutSigns = (text: string) => cleaned(text).replace(/^[@#\s]+|[/\s]+$/g, '')

/** Reads what people type or paste: `Tfue`, `@tfue`, `#tfue`, `https://www.twitch.tv/Tfue/videos`. */
export function parseStreamerName(text: string): StreamerName {
  const typed = withoutSigns(text)
  if (/[/.:]/.test(typed)) return fromLink(typed)
  const login = typed.toLowerCase()
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
  const parts = cleaned(text)
    .split(/[+,、\s]/)
    .filter(Boolean)
  if ('login' in single || parts.length === 0) return single
  const names = parts.map(parseStreamerName)
  const wrong = names.find((name) => 'problem' in name)
  return wrong ?? { login: names.flatMap((name) => ('login' in name ? name.login : [])).join('+') }
}

/**
 * The name that people see, where it is in another script than logins are: only Twitch can tell
 * whose it is.
 */
export function displayNameIn(text: string): string | undefined {
  const name = withoutSigns(text)
  return /^[\p{L}\p{M}\p{N}_]{1,25}$/u.test(name) && !/^\w+$/.test(name) ? name : undefined
}

/** Whether this may still become a link to a streamer: too early to complain. */
export function isUnfinishedLink(text: string): boolean {
  const typed = cleaned(text).toLowerCase()
  return [beginning, 'http://www.twitch.tv/', 'https://twitch.tv/', 'https://m.twitch.tv/'].some(
    (link) => link.startsWith(typed) || link.slice(link.indexOf('/') + 2).startsWith(typed),
  )
}

function fromLink(text: string): StreamerName {
  const link = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  const url = parseUrl(link)
  if (!url) return { problem: /\.tv\b/i.test(text) ? 'link' : 'characters' }
  const { host, hostname, pathname, searchParams } = url
  if (hostname === 'player.twitch.tv') return loginOf(searchParams.get('channel'))
  const [first, ...rest] = pathname.toLowerCase().split('/').filter(Boolean)
  if (first === 'watch' && host === globalThis.location?.host) return loginOf(rest[0])
  const isTwitch = /^((www|m|go|dashboard)\.)?twitch\.tv$/.test(hostname)
  if (!isTwitch || !first || noLogin.test(first)) return { problem: 'link' }
  return loginOf([first, ...rest].find((word) => !beforeLogin.test(word)))
}

function loginOf(segment: string | null | undefined): StreamerName {
  const login = segment?.toLowerCase() ?? ''
  return isLogin(login) ? { login } : { problem: 'link' }
}
