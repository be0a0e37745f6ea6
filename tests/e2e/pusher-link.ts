import type { Page, WebSocketRoute } from '@playwright/test'

/** Stands between the page and its Pusher: the network that a test can make fail. */
export interface PusherLink {
  /** Closes the connection with a code of Pusher's protocol and lets no other through. */
  cut: (code?: number) => Promise<void>
  /** Lets connections through again. */
  mend: () => void
  /** Lets nothing more through on the open connection, without a word; the next one is heard. */
  silence: () => void
  /** Swallows what tells of this, on its way to the page. */
  swallow: (words: string) => void
  /** When the page tried to connect, in ms since 1970. */
  tries: readonly number[]
}

/** Puts a link that can fail under the page; before the page opens. */
export async function breakableLink(page: Page): Promise<PusherLink> {
  const open = new Set<WebSocketRoute>()
  const tries: number[] = []
  const silent = new Set<WebSocketRoute>()
  let isCut = false
  let swallowed: string | undefined

  await page.routeWebSocket(/\/app\//, async (socket) => {
    tries.push(Date.now())
    if (isCut) return socket.close({ code: 4200 })
    open.add(socket)
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (!silent.has(socket)) server.send(message)
    })
    server.onMessage((message) => {
      const isSwallowed = swallowed !== undefined && message.toString().includes(swallowed)
      if (!silent.has(socket) && !isSwallowed) socket.send(message)
    })
  })

  return {
    async cut(code = 4200) {
      isCut = true
      await Promise.all([...open].map((socket) => socket.close({ code })))
      open.clear()
    },
    mend: () => void (isCut = false),
    silence: () => open.forEach((socket) => silent.add(socket)),
    swallow: (words) => void (swallowed = words),
    tries,
  }
}
