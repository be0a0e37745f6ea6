/** A URL, or undefined where it is none: `URL.canParse` is newer than some browsers that we support. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}
