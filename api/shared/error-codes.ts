/** Codes that a viewer can meet: the page has words of its own for each. */
export const pageErrorCodes = [
  'channel-forbidden',
  'event-invalid',
  'event-unknown',
  'internal',
  'login-invalid',
  'message-unreadable',
  'public-url-unreachable',
  'publisher-unavailable',
  'rate-limited',
  'request-invalid',
  'scope-missing',
  'stopping',
  'streamer-unknown',
  'test-not-allowed',
  'token-invalid',
  'token-missing',
  'token-wrong-client',
  'twitch-unavailable',
  'wand-code-invalid',
  'wand-off',
] as const

/** All codes; the second half only those that call the API by hand can meet. */
export const errorCodes = [
  ...pageErrorCodes,
  'body-too-large',
  'body-unreadable',
  'challenge-missing',
  'channel-unknown',
  'length-required',
  'metrics-closed',
  'not-found',
  'origin-forbidden',
  'signature-missing',
  'signature-wrong',
  'store-unavailable',
  'streamer-missing',
  'timestamp-stale',
  'under-way',
] as const

export type PageErrorCode = (typeof pageErrorCodes)[number]

/** What an error is, to programs. */
export type ErrorCode = (typeof errorCodes)[number]
