/** A user id of somebody who is made up: always the same for a login, and as long as Twitch's (FNV-1a). */
export function madeUpId(login: string): string {
  let hash = 0x811c9dc5
  for (const character of login) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return String(100_000_000 + (hash % 900_000_000))
}
