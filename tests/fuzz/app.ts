/** The Pusher app of the server under fire. */
export const app = { id: '7', key: 'fuzz-key', secret: 'fuzz-pusher-secret' }

/** Channel on which a real client listens throughout. */
export const CHANNEL = 'fuzzed'
