import { afterEach, beforeEach, expect, it } from 'vitest'
import { eventSubClient } from './eventsub-fixture'
import { logIn, startCallback, startSandbox } from './fixture'

/** What happens when a callback does not take what it is sent, or when consent ends. */
const TFUE = '60056333'
const ofTfue = { broadcaster_user_id: TFUE }

let sandbox: Awaited<ReturnType<typeof startSandbox>>
let callback: Awaited<ReturnType<typeof startCallback>>
let client: ReturnType<typeof eventSubClient>
let answers: number[]
beforeEach(async () => {
  answers = []
  sandbox = await startSandbox({ retryPauses: [1, 1] })
  callback = await startCallback((_request, body) => {
    const { challenge } = JSON.parse(body.toString())
    return challenge ? { status: 200, body: challenge } : { status: answers.shift() ?? 204 }
  })
  client = eventSubClient(sandbox, callback.url)
})
afterEach(() => Promise.all([sandbox.close(), callback.close()]))

const sent = (type: string) =>
  callback.received.filter(({ headers }) => headers['twitch-eventsub-message-type'] === type)

it('sends a notification again under the same id until it is taken', async () => {
  const { id } = await client.subscribe('stream.online', '1', ofTfue)
  await client.enabled(id)
  answers = [503, 500, 204]
  expect(await sandbox.fire('stream.online', 'tfue', ofTfue)).toBe(0)
  await expect.poll(() => sent('notification').length).toBe(3)
  const headers = sent('notification').map((message) => message.headers)
  expect(new Set(headers.map((one) => one['twitch-eventsub-message-id'])).size).toBe(1)
  expect(headers.map((one) => one['twitch-eventsub-message-retry'])).toEqual(['0', '1', '2'])
  expect(await client.statusOf(id)).toBe('enabled')
})

it('ends a subscription after too many failures, and says so', async () => {
  const { id } = await client.subscribe('stream.online', '1', ofTfue)
  await client.enabled(id)
  answers = Array.from({ length: 9 }, () => 503)
  for (const round of [1, 2, 3]) {
    await sandbox.fire('stream.online', 'tfue', ofTfue)
    await expect.poll(() => sent('notification').length).toBe(round * 3)
  }
  await expect.poll(() => sent('revocation').length).toBe(1)
  const status = 'notification_failures_exceeded'
  expect(sent('revocation')[0]?.body).toMatchObject({ subscription: { id, status } })
  expect(await client.statusOf(id)).toBe(status)
  expect(await sandbox.fire('stream.online', 'tfue', ofTfue)).toBe(0)
  expect(sent('notification')).toHaveLength(9)
})

it('ends what rests on a user who takes consent back, and nothing else', async () => {
  await logIn(sandbox.site, 'tfue', 'channel:read:polls')
  const poll = await client.subscribe('channel.poll.begin', '1', ofTfue)
  const online = await client.subscribe('stream.online', '1', ofTfue)
  await Promise.all([client.enabled(poll.id), client.enabled(online.id)])
  expect(await sandbox.revoke('tfue')).toBe(1)
  expect(sent('revocation')[0]?.body).toMatchObject({
    subscription: { id: poll.id, status: 'authorization_revoked' },
  })
  expect(await client.statusOf(online.id)).toBe('enabled')
  const again = client.subscribe('channel.poll.begin', '1', ofTfue)
  await expect(again).rejects.toMatchObject({ statusCode: 403 })
})
