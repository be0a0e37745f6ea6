/** One page of a list, in Twitch's shape. */
export interface Page<T> {
  data: T[]
  pagination: { cursor?: string }
}

const encode = (index: number): string => Buffer.from(`${index}`).toString('base64url')
const decode = (cursor: string): number => Number(Buffer.from(cursor, 'base64url').toString())

/** Cuts `size` items out of `items`, from where the cursor `after` left off. */
export function page<T>(items: readonly T[], size: number, after?: string): Page<T> {
  const start = after ? decode(after) || 0 : 0
  const end = start + size
  return {
    data: items.slice(start, end),
    pagination: end < items.length ? { cursor: encode(end) } : {},
  }
}
