import type { AddressOf } from '../operations/client-address'
import type { NodeEnv } from './header'
import type { OptionalUser } from './optional-user'
import { rateLimit, type Limiter } from './rate-limit'

/** Lets a viewer, or an address where nobody is logged in, make as many requests as the limiter says. */
export const limitViewer = (limiter: Limiter, addressOf: AddressOf) =>
  rateLimit<NodeEnv & OptionalUser>(
    limiter,
    (c) => c.var.viewer?.session.userId ?? addressOf(c.env?.incoming),
  )
