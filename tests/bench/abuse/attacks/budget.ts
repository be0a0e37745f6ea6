import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { notification, post } from '../../../callback'
import { bearer } from '../../../login'
import type { Attack, Target } from '../attack'
import { HONEST } from '../counting-twitch'
import { ask, flood, status } from '../stranger'

const madeUpNames: Attack = {
  name: '700 made-up names from one address',
  maxCalls: 80,
  async run(target) {
    const statuses = await Promise.all(
      Array.from({ length: 700 }, (_, n) => status(target, `/api/streamers/made_up_${n}`)),
    )
    await wait(2_000)
    return `${statuses.filter((one) => one === 429).length} of them refused`
  },
}

const bearers: [method: string, path: string][] = [
  ['GET', '/auth/session'],
  ['DELETE', '/auth/session'],
  ['GET', '/streamers/real_2'],
  ['GET', '/streamers/real_2/programme'],
  ['PUT', '/streamers/real_2/subscriptions'],
  ['GET', '/streamers/real_2/events'],
  ['POST', '/pusher/auth'],
  ['POST', '/pusher/user-auth'],
  ['POST', '/lab/events'],
  ['POST', '/lab/copies'],
  ['POST', '/lab/wands'],
  ['GET', '/lab/callbacks?streamer=real_2'],
]

const madeUpTokens: Attack = {
  name: 'Made-up tokens by the hundred on every route',
  // Five refusals a minute and address; and real_2, who is shown to anybody.
  maxCalls: 20,
  async run(target) {
    const count = await flood(50, async (n) => {
      const [method, path] = bearers[n % bearers.length] ?? []
      await status(target, `/api${path}`, { method, ...bearer(`made-up-${randomUUID()}`) })
    })
    return `${count} tokens`
  },
}

/** A header that its sender chooses, so long that few can be kept. */
const LONG = 14_000

const headerKeys: Attack = {
  name: 'Keys of 14 kB made by headers',
  maxCalls: 10,
  async run(target) {
    const code = await wandCode(target)
    const tap = JSON.stringify({ code, button: 'follow', nickname: 'Ada' })
    const count = await flood(50, async (n) => {
      const long = randomUUID().repeat(LONG / 36)
      const json = { 'Content-Type': 'application/json' }
      const asked: Parameters<typeof ask>[] = [
        [
          target,
          `/api/lab/wands/${HONEST.login}/taps`,
          { method: 'POST', body: tap, headers: { ...json, 'X-Phone': long } },
        ],
        [target, '/api/streamers/real_3/events', bearer(long.replaceAll('-', ''))],
        [target, '/api/config', { headers: { 'X-Request-Id': long } }],
        [target, '/api/streamers/real_3/events', {}, `${long}, 203.0.113.${n % 250}`],
      ]
      const [first, ...others] = asked[n % asked.length] ?? [target, '/']
      await status(first, ...others)
    })
    return `${count} headers`
  },
}

async function wandCode(target: Target): Promise<string> {
  const answer = await ask(target, '/api/lab/wands', {
    method: 'POST',
    body: JSON.stringify({ streamer: HONEST.login }),
    headers: { ...bearer('viewer-1').headers, 'Content-Type': 'application/json' },
  })
  return /"code":"([^"]+)"/.exec(await answer.text())?.[1] ?? ''
}

const leftovers: Attack = {
  name: '9,900 leftovers at a restart, Twitch down at first',
  // The list has 99 pages; its 1,238 streamers are named by the hundred.
  maxCalls: 200,
  twitch: { leftovers: 9_900, downMs: 3_000 },
  async run() {
    await wait(15_000)
    return 'listed after the first retry; removed by 200 a minute at most: see upkeep.test.ts'
  },
}

/** An event about a subscription that nobody knows, made at that time; signed by who may. */
function aboutUnknown(madeAt: Date) {
  const { subscription, event } = notification('channel.chat.message', {
    broadcaster_user_id: '904',
    broadcaster_user_login: 'real_4',
    broadcaster_user_name: 'real_4',
    chatter_user_name: 'Ada',
    message: { text: 'hello', fragments: [] },
  })
  const made = { id: randomUUID(), created_at: madeAt.toISOString() }
  return { subscription: { ...subscription, ...made }, event }
}

/** Callbacks a second that are taken. */
async function callbackRate({ baseUrl, secret }: Target, madeAt: () => Date): Promise<number> {
  const started = performance.now()
  let taken = 0
  await flood(50, async () => {
    const { status: code } = await post(baseUrl, aboutUnknown(madeAt()), { secret })
    if (code === 204) taken += 1
  })
  return Math.round((taken * 1000) / (performance.now() - started))
}

const freshIds: Attack = {
  name: 'Signed callbacks, each with an id nobody knows',
  // The list, once in ten seconds.
  maxCalls: 3,
  async run(target) {
    const old = await callbackRate(target, () => new Date('2026-11-01'))
    const fresh = await callbackRate(target, () => new Date())
    return `${fresh} a second; ${old} where the list is newer`
  },
}

const nearLimit: Attack = {
  name: 'Subscriptions for 5 streamers at the limit of 10,000',
  // For each who it is, a list, 8 made and at most 16 removed; and 13 to name who goes.
  maxCalls: 5 * 26 + 13,
  twitch: { leftovers: 9_984 },
  async run(target) {
    const statuses = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        status(target, `/api/streamers/real_${10 + n}/subscriptions`, {
          method: 'PUT',
          ...bearer(`viewer-${n}`),
        }),
      ),
    )
    await wait(4_000)
    return `answered ${statuses.join(', ')}`
  },
}

/** What may be spent of Twitch's budget. */
export const budgetAttacks = [madeUpNames, madeUpTokens, headerKeys, leftovers, freshIds, nearLimit]
