import { getRequestListener } from '@hono/node-server'
import type { Plugin, UserConfig, ViteDevServer } from 'vite'
import { readDotEnv } from '../dot-env.mjs'

type Running = Awaited<ReturnType<typeof import('./api').startApi>>

/** Paths of ours on Vite's port; all else is the page's. */
const isOurs = (url = '') => /^\/(api|apps|app|sandbox)\//.test(url)

/** Serves the API inside Vite's development server, and starts it anew when its code changes. */
export function apiInVite(): Plugin {
  return { name: 'api', apply: 'serve', config: whereToListen, configureServer: serve }
}

/** As the built server does, by the same settings. */
function whereToListen(): UserConfig {
  readDotEnv()
  const { PORT, HOST, PUBLIC_URL = '' } = process.env
  const host = HOST || 'localhost'
  const allowedHosts = URL.canParse(PUBLIC_URL) ? [new URL(PUBLIC_URL).hostname] : []
  return { server: { port: Number(PORT) || 3000, strictPort: true, host, allowedHosts } }
}

function serve(vite: ViteDevServer): void {
  let running: Promise<Running> | undefined

  const start = async (): Promise<Running> => {
    const module = (await vite.ssrLoadModule(
      '/../api/entries/dev/api.ts',
    )) as typeof import('./api')
    return await module.startApi()
  }
  const current = () => (running ??= start())
  const restart = async () => {
    const old = running
    running = undefined
    await (await old)?.close()
  }

  vite.watcher.on('change', (file) => {
    if (file.includes('/api/')) void restart()
  })
  vite.middlewares.use((request, response, next) => {
    if (!isOurs(request.url)) return next()
    current()
      .then(({ fetch }) => getRequestListener(fetch)(request, response))
      .catch(next)
  })
  vite.httpServer?.on('upgrade', (request, socket, head) => {
    if (!isOurs(request.url)) return
    // Until the API is there to listen itself: without a listener a reset ends the process.
    socket.on('error', () => socket.destroy())
    current()
      .then(({ upgrade }) => upgrade(request, socket, head))
      .catch(() => socket.destroy())
  })
}
