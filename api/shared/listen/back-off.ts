/** How long to wait (ms) after so many failures in a row: jittered, 2 s at most. */
export const backOff = (failures: number): number =>
  Math.min(2000, 250 * 2 ** failures) * (0.5 + Math.random() / 2)

/** A server that is over its capacity asks for about a second by close codes 4100 to 4199. */
const isOverCapacity = (code: number) => code >= 4100 && code < 4200

/** By close codes 4000 to 4099 Pusher says that it will refuse the next try just so. */
export const isFinal = (code = 0): boolean => code >= 4000 && code < 4100

/** How long to wait (ms) after a link was lost with this close code of Pusher's protocol. */
export const waitAfter = (failures: number, code = 0): number =>
  Math.max(backOff(failures), isOverCapacity(code) ? 750 + Math.random() * 750 : 0)
