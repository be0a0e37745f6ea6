import Pusher from 'pusher'
import { expect } from 'vitest'
import { testApp } from './server'

const signer = new Pusher({
  appId: testApp.id,
  ...testApp,
  host: 'localhost',
  encryptionMasterKeyBase64: Buffer.alloc(32, 7).toString('base64'),
})

/** `channel_data` of a presence channel. */
export const presence = (userId: string, info: Record<string, unknown> = {}) => ({
  user_id: userId,
  user_info: info,
})

/** A `pusher:subscribe` that the app's own server has signed, by the official library. */
export const subscribeSigned = (
  socketId: string,
  channel: string,
  member?: Pusher.PresenceChannelData,
) => ({
  event: 'pusher:subscribe',
  data: { channel, ...signer.authorizeChannel(socketId, channel, member) },
})

/** A `pusher:signin` that the app's own server has signed, by the official library. */
export const signIn = (socketId: string, user: Pusher.UserChannelData) => ({
  event: 'pusher:signin',
  data: signer.authenticateUser(socketId, user),
})

/** Pusher's own events carry JSON within JSON. */
export const internal = (event: string, channel: string, data: unknown) => ({
  event: `pusher_internal:${event}`,
  channel,
  data: JSON.stringify(data),
})

export const errorFrame = (code: number, message: unknown = expect.any(String)) => ({
  event: 'pusher:error',
  data: { code, message },
})
