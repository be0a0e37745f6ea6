import * as v from 'valibot'
import type { TwitchState } from './counting-twitch'

export const targetSchema = v.object({
  port: v.number(),
  baseUrl: v.string(),
  /** Pusher's, which everybody may know. */
  key: v.string(),
  /** EventSub's: some attacks are of those who may call back. */
  secret: v.string(),
})

/** The server that is attacked, in real mode. */
export type Target = v.InferOutput<typeof targetSchema>

/** Something that strangers may try. */
export interface Attack {
  name: string
  /** Calls of Twitch that it may cost, beside those of the honest viewer. */
  maxCalls: number
  /** What Twitch is like when the server starts. */
  twitch?: Partial<TwitchState>
  /** What has to be there before memory is looked at. */
  prepare?: (target: Target) => Promise<unknown>
  /** Goes on for some seconds. What it has done, in words. */
  run: (target: Target) => Promise<string>
}
