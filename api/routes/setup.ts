import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import { checkSignatures, examine, examineProcesses, examineRequest, type Check } from '../doctor'
import { header, type NodeEnv } from '../middleware/header'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'

/** Those who reload the page cost Twitch and Pusher nothing more; ms. */
const TTL_MS = 5_000

const checks = v.object({
  checks: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      status: v.picklist(['ok', 'problem', 'unused']),
      detail: v.string(),
      hint: v.optional(v.pipe(v.string(), v.description('How to fix it'))),
      found: v.pipe(
        v.object({ code: v.string(), facts: v.looseObject({}) }),
        v.description('The finding as data'),
      ),
    }),
  ),
})

/** What is right and what is wrong with this installation. */
export const setup = (services: Services) => {
  const known = new LRUCache<'checks', Check[]>({
    max: 1,
    ttl: TTL_MS,
    fetchMethod: () =>
      examine({ ...services, signatures: () => checkSignatures(services.signatures.recent()) }),
  })
  return new Hono<NodeEnv>().get(
    '/',
    describe('What is right and what is wrong with this installation', {
      answers: json('Checks', checks),
      refuses: [429],
    }),
    async (c) => {
      const seen = examineRequest(services.env, header(c, 'x-forwarded-for'))
      const apart = examineProcesses(services.apart.lastAt())
      return c.json({ checks: [...(await known.forceFetch('checks')), seen, ...apart] })
    },
  )
}
