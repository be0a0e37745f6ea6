/** So much (ms) the answers themselves may take, and the header has whole seconds. */
const TRUSTED_MS = 5000
/** How far the server's clock is ahead of this device's; ms. */
let ahead = 0

/** A time of this device's clock by the server's, which Twitch's agrees with; ms since 1970. */
export const byServer = (ms: number): number => ms + ahead

/** What the server's clock tells now; ms since 1970. */
export const serverNow = (): number => byServer(Date.now())

/** Hears the server's clock from the `Date` of an answer, if it has one. */
export function hearServerTime(date: string | null): void {
  if (!date) return
  const by = Date.parse(date) - Date.now()
  ahead = Math.abs(by) > TRUSTED_MS ? by : 0
}
