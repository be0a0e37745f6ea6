import { Hono, type Context } from 'hono'
import { MODERATED_CHANNELS_SCOPE } from '../shared/scopes'
import type { Caller } from './authenticate'
import { channelBody, moderatedBody, searchBody, streamBody, userBody } from './bodies'
import { page } from './page'
import { Refusal } from './refusal'
import { clipsOf, scheduleOf, videosOf } from './shelves'
import type { Channel, World } from './world'

const MAX_ROWS = 100
const WEEK_MS = 7 * 24 * 60 * 60_000
const LOGIN = /^\w{1,25}$/
const ID = /^\d+$/

/** The values of a repeated parameter. */
function list(c: Context, name: string): string[] {
  const values = c.req.queries(name) ?? []
  if (values.length <= MAX_ROWS) return values
  throw new Refusal(400, `The number of ${name} query parameters exceeds the limit of ${MAX_ROWS}`)
}

function required(c: Context, name: string): string[] {
  const values = list(c, name).filter(Boolean)
  if (values.length > 0) return values
  throw new Refusal(400, `Missing required parameter "${name}"`)
}

/** The page that `first` and `after` ask for. */
function paged<T>(c: Context, items: readonly T[]) {
  const first = Number(c.req.query('first') || 20)
  if (Number.isInteger(first) && first >= 1 && first <= MAX_ROWS) {
    return page(items, first, c.req.query('after'))
  }
  const range = `the value must be a number from 1 to ${MAX_ROWS}`
  throw new Refusal(400, `The parameter "first" was malformed: ${range}`)
}

/** Everybody who is named by login or by id, each once, in the order of the cast. */
function named(world: World, logins: string[], ids: string[]): Channel[] {
  if (!logins.every((login) => LOGIN.test(login)) || !ids.every((id) => ID.test(id))) {
    throw new Refusal(400, 'Invalid login names, emails or IDs in request')
  }
  const wanted = new Set([...logins.map(world.byLogin), ...ids.map(world.byId)])
  return world.channels.filter((channel) => wanted.has(channel))
}

const viewers = ({ stream }: Channel): number => stream?.viewerCount ?? -1
const byViewers = (a: Channel, b: Channel): number => viewers(b) - viewers(a)
const includes = (text: string, query: string): boolean => text.toLowerCase().includes(query)

function users(c: Context<Caller>, world: World): Channel[] {
  const [logins, ids] = [list(c, 'login'), list(c, 'id')]
  if (logins.length + ids.length > MAX_ROWS) {
    throw new Refusal(400, `The sum of id and login query parameters exceeds ${MAX_ROWS}`)
  }
  if (logins.length + ids.length > 0) return named(world, logins, ids)
  const { userId } = c.var.token
  if (userId) return named(world, [], [userId])
  throw new Refusal(400, 'The id or login query parameter is required with an app access token')
}

function streams(c: Context<Caller>, world: World): Channel[] {
  const [logins, ids, games] = [list(c, 'user_login'), list(c, 'user_id'), list(c, 'game_id')]
  const all = logins.length + ids.length === 0
  return (all ? world.channels : named(world, logins, ids))
    .filter(({ game }) => games.length === 0 || games.includes(game.id))
    .toSorted(byViewers)
}

/** By both names; among live ones by category too, as Twitch does. */
function search(c: Context<Caller>, world: World): Channel[] {
  const [query = ''] = required(c, 'query').map((value) => value.toLowerCase())
  const live = c.req.query('live_only') === 'true'
  return world.channels
    .filter(({ person, stream }) => (live ? stream : person.channel))
    .filter(
      ({ person, game }) =>
        [person.login, person.name].some((name) => includes(name, query)) ||
        (live && includes(game.name, query)),
    )
    .toSorted(byViewers)
}

function archives(c: Context<Caller>, world: World) {
  const owners = named(world, [], required(c, 'user_id'))
  const type = c.req.query('type') ?? 'all'
  return type === 'all' || type === 'archive' ? owners.flatMap((one) => videosOf(one, world)) : []
}

/** Most watched first; within `started_at` and `ended_at`, which is a week later unless given. */
function clips(c: Context<Caller>, world: World) {
  const [owner] = named(world, [], required(c, 'broadcaster_id'))
  const from = Date.parse(c.req.query('started_at') ?? '')
  const to = Date.parse(c.req.query('ended_at') ?? '') || from + WEEK_MS
  const all = owner ? clipsOf(owner, world) : []
  if (Number.isNaN(from)) return all
  return all.filter(({ created_at }) => {
    const at = Date.parse(created_at)
    return at >= from && at <= to
  })
}

function schedule(c: Context<Caller>, world: World) {
  const [owner] = named(world, [], required(c, 'broadcaster_id'))
  const from = Date.parse(c.req.query('start_time') ?? '') || Date.now()
  const found = owner && scheduleOf(owner, world, from, Number(c.req.query('first') || 20))
  if (found) return found
  throw new Refusal(404, 'segments were not found')
}

/** Where the token's own user moderates: Twitch tells nobody else. */
function moderated(c: Context<Caller>, world: World): Channel[] {
  const [userId = ''] = required(c, 'user_id')
  const { token } = c.var
  if (token.userId !== userId) {
    throw new Refusal(401, "The ID in user_id must match the user ID in the request's OAuth token")
  }
  if (!token.scopes.includes(MODERATED_CHANNELS_SCOPE)) {
    throw new Refusal(401, 'Missing scope: user:read:moderated_channels')
  }
  const logins = world.byId(userId)?.person.moderates ?? []
  return logins.flatMap((login) => world.byLogin(login) ?? [])
}

/** Twitch's Helix, as far as the app reads it; for authenticated callers. */
export function createHelix(world: World): Hono<Caller> {
  return new Hono<Caller>()
    .get('/users', (c) => c.json({ data: users(c, world).map(userBody) }))
    .get('/streams', (c) => {
      const live = streams(c, world).flatMap((channel) =>
        channel.stream ? [streamBody(channel, channel.stream)] : [],
      )
      return c.json(paged(c, live))
    })
    .get('/channels', (c) => {
      const channels = named(world, [], required(c, 'broadcaster_id'))
      return c.json({ data: channels.map(channelBody) })
    })
    .get('/moderation/channels', (c) => c.json(paged(c, moderated(c, world).map(moderatedBody))))
    .get('/search/channels', (c) => c.json(paged(c, search(c, world).map(searchBody))))
    .get('/videos', (c) => c.json(paged(c, archives(c, world))))
    .get('/clips', (c) => c.json(paged(c, clips(c, world))))
    .get('/schedule', (c) => c.json({ data: schedule(c, world), pagination: {} }))
}
