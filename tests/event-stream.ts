/** Server-Sent Events, one after another. */
export interface EventStream {
  response: Response
  /** Resolves with the next event, as fields by name. @throws {Error} where the stream has ended */
  next: () => Promise<Record<string, string>>
  close: () => void
}

/** Opens the stream of a streamer's events. @param query with its `?` */
export async function openEventStream(
  baseUrl: string,
  login: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<EventStream> {
  const end = new AbortController()
  const url = `${baseUrl}/api/streamers/${login}/events/stream${query}`
  const response = await fetch(url, { headers, signal: end.signal })
  let text = ''
  const chunks = response.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  async function next(): Promise<Record<string, string>> {
    while (!text.includes('\n\n')) {
      const chunk = await chunks?.next()
      if (!chunk || chunk.done) throw new Error('The stream has ended')
      text += chunk.value
    }
    const [first = ''] = text.split('\n\n', 1)
    text = text.slice(first.length + 2)
    // A comment says only that it is still there.
    if (first.startsWith(':')) return next()
    const fields = first.split('\n').map((line) => line.split(/: ?(.*)/s, 2))
    return Object.fromEntries(fields)
  }
  return { response, next, close: () => end.abort() }
}
