/** Puts events on Pusher channels; one way or another, chosen by the settings. */
export interface Publisher {
  /**
   * Resolves once Pusher has taken the event. Events of one channel are taken in the order of the
   * calls.
   * @param data the event's data, already serialised, at most 10,240 bytes
   * @throws {EventRefused} when Pusher will never take it
   * @throws {PublishError} when Pusher would not take it, or perhaps did and never said so
   */
  publish: (channel: string, event: string, data: string) => Promise<void>
}

/** Pusher was slow, failing or unreachable; the message tells which and holds no secret. */
export class PublishError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PublishError'
  }
}

/** Pusher won't take what was sent, however often: the fault is in the event itself. */
export class EventRefused extends PublishError {}
