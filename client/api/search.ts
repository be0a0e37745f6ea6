import type { InferResponseType } from 'hono/client'
import { api, bearer, withTimeout } from '.'
import { answerOf } from './rpc'

/** Somebody whom a display name may mean. */
export type Match = InferResponseType<typeof api.streamers.$get, 200>['streamers'][number]

/** Whom a display name may mean, the likeliest first. */
export const searchStreamers = async (name: string, token: string): Promise<readonly Match[]> => {
  const asked = api.streamers.$get({ query: { name } }, { ...bearer(token), ...withTimeout() })
  return (await answerOf(asked)).streamers
}
