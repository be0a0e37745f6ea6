/** The shared store was slow, refusing or out of reach; the message tells which and holds no secret. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreUnavailable'
  }
}
