import type { Route } from '../route'
import { callbackRoutes } from './callback'
import { documentsRoutes } from './documents'
import { labRoutes } from './lab'
import { operationsRoutes } from './operations'
import { pusherRoutes } from './pusher'
import { streamersRoutes } from './streamers'
import { viewerRoutes } from './viewer'

/** Every route, in the order of the README. */
export const routes: readonly Route[] = [
  ...viewerRoutes,
  ...streamersRoutes,
  ...callbackRoutes,
  ...pusherRoutes,
  ...labRoutes,
  ...operationsRoutes,
  ...documentsRoutes,
]
