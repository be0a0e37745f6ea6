import { Hono } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../errors'
import { optionalUser } from '../middleware/optional-user'
import type { Access, Viewer } from '../realtime/access'
import { catchUp } from '../realtime/catch-up'
import { channelOf, ownerOf } from '../realtime/channels'
import type { Services } from '../services'
import { loginParam, valid } from './validate'

const seq = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'must be a number'), v.transform(Number))
/** A parameter that may be repeated. */
const list = <T extends v.GenericSchema>(item: T) =>
  v.optional(
    v.union([
      v.array(item),
      v.pipe(
        item,
        v.transform((one) => [one]),
      ),
    ]),
    [],
  )
const eventsQuery = v.object({
  channel: v.optional(v.string()),
  epoch: list(v.string()),
  after: list(seq),
})

/** What happened on a streamer's channel, as far as the history goes back. */
export const events = ({ sessions, access, history }: Services) => {
  const viewer = optionalUser(sessions)
  return new Hono()
    .get('/:login/events', loginParam, valid('query', eventsQuery), viewer, async (c) => {
      const { channel, epoch: epochs, after } = c.req.valid('query')
      const { login } = c.req.valid('param')
      const channels =
        channel === undefined
          ? await heardBy(access, login, c.var.viewer)
          : [await checked(access, login, c.var.viewer, channel)]
      const { complete, events: found } = catchUp(history, channels, { epochs, after })
      // The events are JSON already: they go out as they were published.
      const items = found.map((event) => event.json).join(',')
      const head = `"epoch":${JSON.stringify(history.epoch)},"complete":${complete}`
      return c.body(`{${head},"events":[${items}]}`, 200, jsonHeaders)
    })
    .get('/:login/events/:id', loginParam, viewer, async (c) => {
      const { login } = c.req.valid('param')
      for (const channel of await heardBy(access, login, c.var.viewer)) {
        const event = history.find(channel, c.req.param('id'))
        if (event) return c.body(event.json, 200, jsonHeaders)
      }
      throw unknownEvent()
    })
}

const restricted = [channelOf.broadcaster, channelOf.moderator] as const

/** The channels of a streamer that somebody may hear: the public one, and what a token opens. */
async function heardBy(access: Access, login: string, viewer?: Viewer): Promise<string[]> {
  const channels = [login]
  for (const name of viewer ? restricted.map((channel) => channel(login) ?? '') : []) {
    const owner = ownerOf(name)
    if (viewer && owner && (await mayHear(access.may(viewer, owner)))) channels.push(name)
  }
  return channels
}

/** A login without the scope that would tell moderators simply hears less. */
const mayHear = (answer: Promise<boolean>): Promise<boolean> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'scope-missing') return false
    throw error
  })

/** The one channel that was asked for, if it is this streamer's and may be heard. */
async function checked(
  access: Access,
  login: string,
  viewer: Viewer | undefined,
  channel: string,
): Promise<string> {
  const owner = ownerOf(channel)
  if (!owner || owner.login !== login || owner.audience === 'present') throw unknownChannel(login)
  if (owner.audience === 'public') return channel
  if (!viewer) throw tokenMissing()
  await access.check(viewer, owner)
  return channel
}

const jsonHeaders = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }

const unknownChannel = (login: string) =>
  new ApiError(
    400,
    'channel-unknown',
    `This is no Pusher channel of ${login}`,
    `Ask for ${login}, private-${login} or private-${login}-mods`,
  )

const tokenMissing = () =>
  new ApiError(
    401,
    'token-missing',
    'This channel is not public',
    'Send the header Authorization: Bearer <token> of somebody who may hear it',
  )

const unknownEvent = () =>
  new ApiError(
    404,
    'event-unknown',
    'There is no such event',
    'Events are kept for two hours, 500 a channel, until the server restarts',
  )
