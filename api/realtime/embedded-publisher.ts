import type { Publisher } from './publisher'

/** Hands events to the channels server in this process, without a socket between. */
export function createEmbeddedPublisher(
  send: (message: { channel: string; name: string; data: string }) => void,
): Publisher {
  return {
    async publish(channel, name, data) {
      send({ channel, name, data })
    },
  }
}
