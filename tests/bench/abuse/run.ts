import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { startServer, type TestServer } from '../../server'
import { residentOf, watchResident } from '../resident'
import type { Attack, Target } from './attack'
import { PUBLIC_URL, startCountingTwitch, type CountingTwitch } from './counting-twitch'
import { loadPages, type Pages } from './honest-page'
import { startAttacker } from './start-attacker'

const SECRET = 'a-secret-of-ours'
const config = v.object({ pusher: v.object({ key: v.string() }) })
/** For the first pages, which make what is made once. */
const WARM_UP_MS = 1_500
/** Without a call for so long (ms) Twitch has been told all that a start asks. */
const QUIET_MS = 300
/** After an attack, to see what is left of it. */
const AFTER_MS = 1_500

/** What became of the server and of its honest viewer; memory in bytes. */
export interface Outcome {
  attack: Attack
  /** What was done, in the attacker's words. */
  note: string
  memory: { before: number; peak: number; after: number }
  calls: number
  pages: Pages
  isAlive: boolean
  /** What it has logged as an error of its own. */
  errors: readonly string[]
}

/** Makes an attack on a server of its own, while an honest viewer loads page after page. */
export async function runAttack(attack: Attack, launcher: readonly string[]): Promise<Outcome> {
  const twitch = await startCountingTwitch(attack.twitch ?? {})
  const server = await startReal(twitch, launcher)
  try {
    return await attackServer(attack, server, twitch)
  } finally {
    await server.stop()
    await twitch.close()
  }
}

/** As in production: real Twitch, the embedded Pusher, a proxy before it. */
const startReal = (twitch: CountingTwitch, launcher: readonly string[]): Promise<TestServer> =>
  startServer(
    {
      TWITCH_CLIENT_ID: 'id',
      TWITCH_CLIENT_SECRET: 'secret',
      TWURPLE_MOCK_API_PORT: String(twitch.port),
      EVENTSUB_SECRET: SECRET,
      PUBLIC_URL,
      TRUST_PROXY: '1',
      LAB_OPERATORS: 'viewer_1',
    },
    launcher,
  )

async function attackServer(
  attack: Attack,
  server: TestServer,
  twitch: CountingTwitch,
): Promise<Outcome> {
  const { pid, port, baseUrl } = server
  const answer = await fetch(`${baseUrl}/api/config`)
  const { key } = v.parse(config, await answer.json()).pusher
  const target: Target = { port, baseUrl, key, secret: SECRET }
  await wait(attack.twitch?.downMs ?? 0)
  const [attacker] = await Promise.all([
    startAttacker(attack, target),
    loadPages(target, AbortSignal.timeout(WARM_UP_MS)),
  ])
  while (twitch.quietFor() < QUIET_MS) await wait(QUIET_MS)

  const before = residentOf(pid)
  const callsBefore = twitch.calls()
  const resident = watchResident(pid)
  const over = new AbortController()
  const loading = loadPages(target, over.signal)
  try {
    const note = await attacker.go()
    over.abort()
    const pages = await loading
    const peak = resident.stop()
    attacker.stop()
    await wait(AFTER_MS)
    const after = residentOf(pid)
    return {
      attack,
      note,
      memory: { before, peak, after },
      calls: twitch.calls() - callsBefore,
      pages,
      isAlive: await fetch(`${baseUrl}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
      errors: errorsIn(server.output()),
    }
  } finally {
    over.abort()
    resident.stop()
    attacker.stop()
  }
}

/** What is logged as an error (levels 50 and 60), each once, and how often. */
function errorsIn(output: string): string[] {
  const counts = new Map<string, number>()
  for (const line of output.match(/^\{"level":[56]0.*$/gm) ?? []) {
    const words = line.replace(/"(time|requestId)":"[^"]*",?/g, '')
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, times]) => `${times} × ${words}`)
}
