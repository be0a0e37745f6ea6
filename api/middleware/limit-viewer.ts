import type { AddressOf } from '../operations/client-address'
import type { NodeEnv } from './header'
import type { OptionalUser } from './optional-user'
import { rateLimit } from './rate-limit'

/** Lets a viewer, or an address where nobody is logged in, make so many requests in a minute. */
export const limitViewer = (perMinute: number, addressOf: AddressOf) =>
  rateLimit<NodeEnv & OptionalUser>(
    perMinute,
    (c) => c.var.viewer?.session.userId ?? addressOf(c.env?.incoming),
  )
