import type { InferRequestType } from 'hono/client'
import { api, bearer, ifAny, withTimeout, type LabOrder } from '.'
import { answerOf } from './rpc'

/** The callback by which it would be sent, signed, to be sent by other means within ten minutes. */
export const copySigned = (order: LabOrder, token: string) =>
  answerOf(api.lab.copies.$post({ json: order }, ifAny(token)))

/** A code for the audience's phones, and the Pusher channel that keeps the wand on. */
export const openWand = (streamer: string, token: string) =>
  answerOf(api.lab.wands.$post({ json: { streamer } }, ifAny(token)))

export type WandTap = InferRequestType<(typeof api.lab.wands)[':login']['taps']['$post']>['json']

/** One tap of somebody in the audience. `phone` tells phones apart that share an address. */
export const tapWand = (login: string, tap: WandTap, phone: string) =>
  answerOf(
    api.lab.wands[':login'].taps.$post(
      { param: { login }, json: tap },
      { headers: { 'X-Phone': phone }, ...withTimeout() },
    ),
  )

/** The last callbacks that name a streamer, or all, and the Pusher channel that tells the next. */
export const getCallbacks = (streamer: string, token: string) =>
  answerOf(api.lab.callbacks.$get({ query: { streamer } }, { ...bearer(token), ...withTimeout() }))
