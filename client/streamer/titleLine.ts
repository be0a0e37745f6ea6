interface Titled {
  title?: string
  category?: string
}

/** A stream's title and category in one line; empty where there is neither. */
export const titleLine = (stream: Titled | undefined): string =>
  [stream?.title, stream?.category].filter(Boolean).join(' · ')
