import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env, PusherSettings } from '../settings/env'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'

/** What the page needs to know of the installation; nothing secret. */
export interface PublicConfig {
  twitch: {
    mode: Env['twitch']['mode']
    clientId: string
    /** Rich mode: EventSub's WebSocket and Helix; a path is on the page's own host. */
    eventsub?: string
    helix: string
    /** `false`: events come by viewers' own log-ins only. */
    webhooks?: false
  }
  pusher: {
    mode: PusherSettings['mode']
    key: string
    cluster?: string
    /** Left out where it is the page's own. */
    host?: string
    port?: number
    useTLS: boolean
  }
}

const publicConfig: v.GenericSchema<PublicConfig> = v.object({
  twitch: v.object({
    mode: v.picklist(['sandbox', 'twitch']),
    clientId: v.string(),
    eventsub: v.optional(v.string()),
    helix: v.string(),
    webhooks: v.optional(v.literal(false)),
  }),
  pusher: v.object({
    mode: v.picklist(['embedded', 'pusher', 'cluster']),
    key: v.string(),
    cluster: v.optional(v.string()),
    host: v.optional(v.string()),
    port: v.optional(v.number()),
    useTLS: v.boolean(),
  }),
})

/** The public settings. */
export const config = ({ env, twitch }: Services) =>
  new Hono().get(
    '/',
    describe('Public settings', {
      answers: json('Which Twitch and which Pusher the page is to use', publicConfig),
    }),
    (c) => {
      c.header('Cache-Control', 'no-store')
      return c.json<PublicConfig>({
        twitch: {
          mode: env.twitch.mode,
          clientId: twitch.clientId,
          eventsub: twitch.eventsub,
          helix: twitch.helixUrl,
          ...(twitch.hasWebhooks ? {} : { webhooks: false }),
        },
        pusher: publicPusher(env.pusher, env.publicUrl),
      })
    },
  )

function publicPusher(pusher: PusherSettings, publicUrl: string): PublicConfig['pusher'] {
  const { mode, key } = pusher
  if (mode === 'pusher') return { mode, key, cluster: pusher.cluster, useTLS: true }
  if (mode === 'embedded') return { mode, key, useTLS: publicUrl.startsWith('https:') }
  return { mode, key, host: pusher.host, port: pusher.port, useTLS: pusher.useTLS }
}
