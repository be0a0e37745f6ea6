import { secureHeaders } from 'hono/secure-headers'
import type { Env, PusherSettings } from '../settings/env'
import { isLoopbackName } from '../settings/local-url'
import { thumbnailOrigins, type Twitch } from '../twitch'

/** Where Twitch keeps the pictures of cheermotes; emotes are beside the thumbnails. */
const CHEERMOTE_ORIGIN = 'https://d3aqoihi2n8ty8.cloudfront.net'

/** Allows the page its own files, Twitch's frames and images, and the Pusher it is told to use. */
export const securityHeaders = (
  { pusher, publicUrl }: Pick<Env, 'pusher' | 'publicUrl'>,
  { eventsub, helixUrl }: Twitch,
) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      connectSrc: ["'self'", ...pusherOrigins(pusher), ...[eventsub, helixUrl].flatMap(originOf)],
      // Twitch's embed script, which the page loads only to keep in step with the video.
      scriptSrc: ["'self'", 'https://player.twitch.tv'],
      frameSrc: ['https://player.twitch.tv', 'https://www.twitch.tv'],
      imgSrc: ["'self'", 'data:', ...thumbnailOrigins, CHEERMOTE_ORIGIN],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
    // Twitch's embeds look at who embeds them.
    referrerPolicy: 'strict-origin-when-cross-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    strictTransportSecurity: staysSecure(publicUrl) && 'max-age=15552000',
  })

/**
 * Whether browsers may be told never to come without TLS again. Not for localhost, where they would
 * apply it to every other port; and other names of the same domain are not ours to decide for.
 */
function staysSecure(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'https:' && !isLoopbackName(hostname)
}

/** Rich mode reaches Twitch from the page itself; the sandbox is on the page's own host. */
const originOf = (url = '') => (URL.canParse(url) ? [new URL(url).origin] : [])

function pusherOrigins(pusher: PusherSettings): string[] {
  if (pusher.mode === 'pusher') return [`wss://ws-${pusher.cluster}.pusher.com`]
  if (pusher.mode === 'cluster') {
    return [`${pusher.useTLS ? 'wss' : 'ws'}://${pusher.host}:${pusher.port}`]
  }
  return []
}
