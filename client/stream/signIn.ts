import type Pusher from 'pusher-js'
import type { Config } from '../api'

/**
 * Signs a connection in as the viewer's log-in, so that the API can end it there with the log-in.
 * The embedded Pusher knows each socket without it.
 */
export function createSignIn(client: Pusher, { mode }: Config['pusher']) {
  let state: 'none' | 'pending' | 'done' = 'none'

  client.connection.bind('message', ({ event }: { event: string }) => {
    if (event === 'pusher:signin_success') state = 'done'
  })

  return {
    /** Once for each connection. */
    ask(): void {
      if (mode === 'embedded' || state !== 'none') return
      state = 'pending'
      client.signin()
    },
    /** A server that knows no sign-in (Reverb) answers it by an error, and lets the socket stay. */
    isPending: () => state === 'pending',
  }
}
