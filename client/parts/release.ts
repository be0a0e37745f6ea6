/** Whether the server still has the release that this page is of. */
export type Release = 'there' | 'gone' | 'unreachable'

/** Asks for the scripts that the page began with: the name of one changes with any part of it. */
export async function lookAtRelease(): Promise<Release> {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')
  const found = await Promise.all([...scripts].map(({ src }) => lookAt(src)))
  if (found.includes('gone')) return 'gone'
  return found.includes('unreachable') ? 'unreachable' : 'there'
}

/** A server may be one that answers what it does not have with the page itself. */
async function lookAt(script: string): Promise<Release> {
  const answer = await head(script)
  if (answer?.ok) {
    return answer.headers.get('content-type')?.includes('javascript') ? 'there' : 'gone'
  }
  return answer?.status === 404 || answer?.status === 410 ? 'gone' : 'unreachable'
}

/** Whether there is a page to be had: a reload must not end in an error of the browser. */
export const isPageThere = async (): Promise<boolean> => (await head('/'))?.ok ?? false

const head = (url: string): Promise<Response | undefined> =>
  fetch(url, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
