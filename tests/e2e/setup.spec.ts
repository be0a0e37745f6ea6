import { createServer, request as ask, type Server } from 'node:http'
import { once } from 'node:events'
import { freePort, startServer } from '../server'
import { logIn as requestToken } from '../login'
import { expectConnection } from './actions'
import { expect, test } from './test'

/** A proxy as nginx is without more words: it passes everything on but Upgrade. */
async function startProxy(port: number, target: number): Promise<Server> {
  const proxy = createServer((request, response) => {
    const { upgrade: _upgrade, connection: _connection, ...headers } = request.headers
    const forwarded = { ...headers, 'x-forwarded-for': '198.51.100.7' }
    const passed = ask(
      { port: target, path: request.url, method: request.method, headers: forwarded },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.writeHead(502).end())
    request.pipe(passed)
  })
  proxy.listen(port)
  await once(proxy, 'listening')
  return proxy
}

test('says on Setup and on the page that a proxy lets no WebSocket through', async ({ page }) => {
  const port = await freePort()
  const PUBLIC_URL = `http://localhost:${port}`
  const server = await startServer({ PUBLIC_URL })
  const proxy = await startProxy(port, server.port)

  await page.goto(`${server.baseUrl}/setup`)
  const row = (words: string) => page.getByRole('listitem').filter({ hasText: words })
  await expect(row('Live connection')).toContainText('OK')
  await expect(row('Proxies')).toContainText('Not used')

  await page.goto(`${PUBLIC_URL}/setup`)
  await expect(row('Live connection')).toContainText('Problem')
  await expect(row('Live connection')).toContainText('takes the header Upgrade')
  await expect(row('Live connection')).toContainText('proxy_set_header Upgrade')
  await expect(row('Proxies')).toContainText('Problem')
  await expect(row('Proxies')).toContainText('TRUST_PROXY is 0')

  const token = await requestToken(PUBLIC_URL, 'ada_lovelace')
  await page.evaluate(
    (value) => sessionStorage.setItem('session.token', JSON.stringify(value)),
    token,
  )
  await page.goto(`${PUBLIC_URL}/watch/tfue`)
  await expectConnection(page, 'Reconnecting')
  const why = page.getByRole('alert').filter({ hasText: 'lets no WebSocket through' })
  await expect(why).toBeVisible({ timeout: 20_000 })
  proxy.closeAllConnections()
  proxy.close()
  await server.stop()
})
