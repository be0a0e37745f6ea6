import { PublishError, type Publisher } from './publisher'

/** The publisher of the channels server in this process. */
export interface EmbeddedPublisher extends Publisher {
  /** Takes nothing more: nobody would hear it, and the next process is asked again. */
  close: () => void
}

/** Hands events to the channels server in this process, without a socket between. */
export function createEmbeddedPublisher(
  send: (message: { channel: string; name: string; data: string }) => void,
): EmbeddedPublisher {
  let isClosed = false
  return {
    async publish(channel, name, data) {
      if (isClosed) throw new PublishError('The server is stopping')
      send({ channel, name, data })
    },
    close() {
      isClosed = true
    },
  }
}
