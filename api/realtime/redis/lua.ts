/** Longer than any page stays open that hears nothing: then all begin anew together, ms. */
export const NUMBERS_MS = 7 * 24 * 60 * 60_000

/**
 * The epoch in Lua, made where there is none: Redis has forgotten everything, or is new. It is kept
 * with the numbers, so that neither outlives the other.
 * @param made the argument that is taken for one
 */
export const epochIn = (made: string): string => `
local epoch = redis.call('HGET', KEYS[1], '#epoch')
if not epoch then
  epoch = ${made}
  redis.call('HSET', KEYS[1], '#epoch', epoch)
  redis.call('PEXPIRE', KEYS[1], ${NUMBERS_MS})
end`
