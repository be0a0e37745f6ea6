import { Hono, type Context } from 'hono'
import { LRUCache } from 'lru-cache'
import * as v from 'valibot'
import {
  createTapLimit,
  createWandCodes,
  personOf,
  type Senders,
  streamerLogin,
  tapSchema,
  wandButtons,
  wandOff,
  wrongCode,
} from '../lab'
import type { NodeEnv } from '../middleware/header'
import { askerOf } from '../middleware/asker'
import { refuseTooMany } from '../middleware/rate-limit'
import { optionalUser } from '../middleware/optional-user'
import { wandChannel } from '../shared/channel-names'
import { json } from '../openapi/answers'
import { describe } from '../openapi/describe'
import type { Services } from '../services'
import { loginParam, valid } from './validate'
import type { SendTest } from './lab'

/** Of one address, whoever else is behind it: a right code is never among them. */
const WRONG_CODES_PER_MINUTE = 60
/** So soon the kill switch works; asking Pusher at each tap would be too much. */
const OCCUPANCY_TTL_MS = 1_000

const request = v.object({ streamer: streamerLogin })

/**
 * The audience's wand: a presenter who may send tests turns it on by being on its Pusher channel;
 * phones that have scanned the code tap. It is off as soon as the presenter leaves that channel.
 */
export const labWands = (services: Services, senders: Senders, send: SendTest) => {
  const { env, occupancy, addressOf, limiter, tellTap } = services
  const open = new LRUCache<string, boolean>({
    max: 1_000,
    ttl: OCCUPANCY_TTL_MS,
    fetchMethod: (channel) => occupancy.isOccupied(channel),
  })
  const codes = createWandCodes(env.eventSubSecret)
  const limitOf = createTapLimit()
  const wrongCodes = limiter('wrong-codes', WRONG_CODES_PER_MINUTE)

  /** A wrong code counts against its address; a right one against itself there. */
  async function admit(c: Context<NodeEnv>, login: string, code: string): Promise<void> {
    const address = addressOf(c.env?.incoming)
    if (!codes.isRight(login, code)) {
      refuseTooMany(c, await wrongCodes(address))
      throw wrongCode()
    }
    refuseTooMany(c, limitOf({ code, address, phone: c.req.header('x-phone') }))
  }

  return new Hono<NodeEnv>()
    .post(
      '/',
      describe('A code for the audience’s phones', {
        token: 'optional',
        answers: json('The code', v.object({ code: v.string(), channel: v.string() })),
        refuses: [400, 401, 403, 429, 503],
      }),
      optionalUser(services),
      valid('json', request),
      (c) => {
        const { streamer } = c.req.valid('json')
        senders.check(c.var.viewer, streamer)
        return c.json({ code: codes.issue(streamer), channel: wandChannel(streamer) })
      },
    )
    .post(
      '/:login/taps',
      describe('What a phone in the audience taps; it works while the presenter’s page is open', {
        headers: {
          'X-Phone': { type: 'string', description: 'Tells phones apart that share an address' },
        },
        answers: json('It is published', v.object({ id: v.string() })),
        refuses: [400, 403, 404, 429, 503],
      }),
      loginParam,
      valid('json', tapSchema),
      async (c) => {
        const { login } = c.req.valid('param')
        const { code, button, nickname } = c.req.valid('json')
        await admit(c, login, code)
        if (!(await open.forceFetch(wandChannel(login)))) throw wandOff()
        const { type, event } = wandButtons[button]
        const tapped = { streamer: login, type, event: { ...event, ...personOf(nickname) } }
        const { id, answer } = await send(tapped, askerOf(undefined, c.req.raw))
        if (!answer.ok) return answer
        tellTap(login, id)
        return c.json({ id })
      },
    )
}
