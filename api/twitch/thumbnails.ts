/** Where Twitch keeps its thumbnails. */
export const thumbnailOrigins = [
  'https://static-cdn.jtvnw.net',
  'https://clips-media-assets2.twitch.tv',
  'https://vod-secure.twitch.tv',
]

/** A thumbnail at one of Twitch's addresses, which the page may load; else empty. */
export const ofTwitch = (url: string): string =>
  thumbnailOrigins.some((origin) => url.startsWith(`${origin}/`)) ? url : ''
