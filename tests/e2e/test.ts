import { test as base, expect, type BrowserContext } from '@playwright/test'
import { startServer, type TestServer } from '../server'

interface Workers {
  /** The server's environment. */
  settings: Record<string, string>
  /** One for all tests of a worker: they tell their events apart by the people in them. */
  server: TestServer
}

/** Twitch's player and chat are not for tests: a blank page stands in for each. */
export async function replaceTwitch(context: BrowserContext): Promise<void> {
  await context.route(/^https:\/\/(player|www)\.twitch\.tv\//, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Twitch</title><body></body></html>',
    }),
  )
}

/** Firefox reports a link that was cut as if a script had failed. */
const isLinkLost = ({ message }: Error) => / (to|at) wss?:\/\//.test(message)

/** Playwright's `test` with the built server behind the page. A script error fails any test. */
export const test = base.extend<object, Workers>({
  settings: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ settings }, use) => {
      // As npm starts it: what is printed then is read too.
      const server = await startServer({ npm_lifecycle_event: 'start', ...settings })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.baseUrl),
  context: async ({ context }, use) => {
    const errors: Error[] = []
    context.on('weberror', (webError) => {
      if (!isLinkLost(webError.error())) errors.push(webError.error())
    })
    await replaceTwitch(context)
    await use(context)
    expect(errors).toEqual([])
  },
})

export { expect }
