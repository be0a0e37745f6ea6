import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import * as v from 'valibot'
import { bearer, logIn } from '../login'
import { freePort, startServer } from '../server'
import { subscribe } from '../subscriber'

/** A server that listens on one address, where `localhost` leads to nobody. */
const HOST = '127.0.0.2'
const port = await freePort()
const server = await startServer({ HOST, PORT: String(port) })
afterAll(() => server.stop())

const standing = v.object({ topics: v.array(v.object({ status: v.string() })) })

it('is reached by Twitch’s sandbox, which lives in it', async () => {
  const token = await logIn(server.baseUrl, 'ninja')
  const statuses = async () => {
    const init = { method: 'PUT', ...bearer(token) }
    const answer = await fetch(`${server.baseUrl}/api/streamers/ninja/subscriptions`, init)
    return v.parse(standing, await answer.json()).topics.map(({ status }) => status)
  }
  await expect.poll(statuses).not.toContain('pending')
  expect(await statuses()).toContain('live')
  expect(await statuses()).not.toContain('failed')
})

it('sends who logs in back to its own address', async () => {
  const away = await fetch(`${server.baseUrl}/api/auth/login?prompt=none`, { redirect: 'manual' })
  const page = new URL(away.headers.get('location') ?? '', server.baseUrl)
  expect(page.searchParams.get('redirect_uri')).toBe(`http://${HOST}:${port}/login`)
})

it('is reached by the commands, by the same settings', async () => {
  const viewer = await subscribe(server.baseUrl, 'tfue')
  const file = fileURLToPath(new URL('../../dist/api/trigger.js', import.meta.url))
  const env = { PATH: process.env.PATH, HOST, PORT: String(port) }
  const out = await new Promise<string>((resolve, reject) => {
    const args = [file, 'channel.raid', '--streamer', 'tfue']
    execFile(process.execPath, args, { env }, (error, said) =>
      error ? reject(error) : resolve(said),
    )
  })
  const [, id = ''] = /204 {2}channel\.raid {2}(\S+)/.exec(out) ?? []
  expect(await viewer.event(id)).toMatchObject({ type: 'channel.raid' })
  viewer.close()
})
