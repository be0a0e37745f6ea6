/** An id like no other: browsers have no `randomUUID` for a page that came without TLS, as to a phone nearby. */
export const randomId = (): string => crypto.randomUUID?.() ?? hexOf(new Uint8Array(16))

const hexOf = (bytes: Uint8Array<ArrayBuffer>) =>
  Array.from(crypto.getRandomValues(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
