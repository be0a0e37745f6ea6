import { Hono } from 'hono'
import { validator } from 'hono-openapi'
import Pusher from 'pusher'
import * as v from 'valibot'
import type { PusherSettings } from '../settings/env'
import { ApiError } from '../middleware/api-error'
import { askerOf } from '../middleware/asker'
import { requireUser } from '../middleware/require-user'
import { pusherUserOf } from '../realtime'
import { ownerOf } from '../shared/channel-names'
import { empty, json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'

const socketIdPattern = /^\d+\.\d+$/
const request = v.object({
  socket_id: v.pipe(v.string(), v.regex(socketIdPattern)),
  channel_name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
})

/** The form that Pusher's clients post. @throws {ApiError} 400 */
const form = <Schema extends v.GenericSchema>(schema: Schema, needs: string) =>
  validator(
    'form',
    schema,
    ({ success }) => {
      if (success) return
      throw new ApiError(
        400,
        'request-invalid',
        `The form needs ${needs}`,
        'Post it as Pusher’s clients do: application/x-www-form-urlencoded',
      )
    },
    { media: 'application/x-www-form-urlencoded' },
  )

const userSchema = v.object({ auth: v.string(), user_data: v.string() })

const signatureSchema = v.object({ auth: v.string(), channel_data: v.optional(v.string()) })

const webhookBody = v.object({
  events: v.array(v.object({ name: v.string(), channel: v.optional(v.string()) })),
})

/** Lets viewers onto private and presence channels, and hears from Pusher who is watched. */
export const pusher = (services: Services) => {
  const { env, access, streamers, inspected, idle, leases, admission } = services
  const signer = createSigner(env.pusher)
  return new Hono()
    .post(
      '/auth',
      describe('Authorises private and presence channels', {
        token: 'required',
        answers: json('Pusher’s signature', signatureSchema),
        refuses: [400, 401, 403, 429, 503],
      }),
      requireUser(services),
      form(request, 'a socket_id such as 123.456 and a channel_name'),
      async (c) => {
        const { socket_id: socketId, channel_name: name } = c.req.valid('form')
        const { viewer } = c.var
        const { token, session } = viewer
        const channel = ownerOf(name)
        if (!channel || channel.audience === 'public') throw unknownChannel(name)
        await access.check(viewer, channel)
        leases.take(viewer, admission.leaseOf({ token, socketId, channel: name }))
        if (channel.audience === 'inspector' || channel.audience === 'operator')
          inspected.joining(name)
        if (channel.audience !== 'present') return c.json(signer.authorizeChannel(socketId, name))
        const displayName = await streamers
          .identify(session.login, askerOf(viewer, c.req.raw))
          .then(
            ({ name: shown }) => shown,
            // Twitch in trouble keeps nobody out: the login is the name but for its case.
            () => session.login,
          )
        const member = { user_id: session.userId, user_info: { name: displayName } }
        return c.json(signer.authorizeChannel(socketId, name, member))
      },
    )
    .post(
      '/user-auth',
      describe('Signs a connection in with this login, and ends it with the login', {
        token: 'required',
        answers: json('Pusher’s signature', userSchema),
        refuses: [400, 401, 429, 503],
      }),
      requireUser(services),
      form(v.pick(request, ['socket_id']), 'a socket_id such as 123.456'),
      (c) => {
        const id = pusherUserOf(env.pusher.secret, c.var.viewer.token)
        return c.json(signer.authenticateUser(c.req.valid('form').socket_id, { id }))
      },
    )
    .post(
      '/webhook',
      describe('Pusher’s webhooks: who is watched', {
        headers: { 'X-Pusher-Key': { type: 'string' }, 'X-Pusher-Signature': { type: 'string' } },
        body: v.object({ time_ms: v.number(), ...webhookBody.entries }),
        answers: empty('Taken'),
        refuses: [400, 403],
      }),
      async (c) => {
        const rawBody = await c.req.text()
        const webhook = signer.webhook({ headers: c.req.header(), rawBody })
        if (!webhook.isValid()) throw wrongSignature()
        const parsed = v.safeParse(webhookBody, webhook.getData())
        if (!parsed.success) throw noWebhook()
        for (const { name, channel = '' } of parsed.output.events) {
          const owner = ownerOf(channel)
          if (owner?.audience !== 'public') continue
          if (name === 'channel_vacated') idle.vacated(owner.login)
          if (name === 'channel_occupied') idle.occupied(owner.login)
        }
        return c.body(null, 204)
      },
    )
}

const noWebhook = () =>
  new ApiError(
    400,
    'request-invalid',
    'This isn’t a Pusher webhook',
    'Send {"time_ms": …, "events": [{"name": …, "channel": …}]}',
  )

const wrongSignature = () =>
  new ApiError(
    403,
    'signature-wrong',
    'The signature doesn’t match this webhook',
    'Send X-Pusher-Key and X-Pusher-Signature of the Pusher app in the settings',
  )

/** Signs for the app of the settings; publishes nothing. */
const createSigner = ({ id: appId, key, secret }: PusherSettings) =>
  new Pusher({ appId, key, secret, host: 'localhost' })

const unknownChannel = (name: string) =>
  new ApiError(
    403,
    'channel-forbidden',
    `Nobody is let onto "${name}" by signature`,
    'Ask for private-<login>, private-<login>-mods or presence-<login>, in lower case',
  )
