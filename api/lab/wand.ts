import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import type { EventType } from '../shared/types'
import { madeUpId } from '../shared/made-up-id'
import { nicknamePattern } from '../shared/nickname'

/** Long enough for any show. */
const LIFE_S = 12 * 60 * 60
/** Whoever scanned the code of one show has no wand for the next. */
const codeShape = /^(\d{10})\.([\w-]{43})$/

/** What the audience's buttons send, on behalf of a nickname. */
export const wandButtons = {
  follow: { type: 'channel.follow', event: {} },
  cheer: { type: 'channel.cheer', event: { bits: 100, message: 'Cheer100', is_anonymous: false } },
  sub: { type: 'channel.subscribe', event: { tier: '1000', is_gift: false } },
  gifts: {
    type: 'channel.subscription.gift',
    event: { total: 5, tier: '1000', is_anonymous: false },
  },
} as const satisfies Record<string, { type: EventType; event: Record<string, unknown> }>

/** A button of the wand. */
export type WandButton = keyof typeof wandButtons

const isWandButton = (name: string): name is WandButton => Object.hasOwn(wandButtons, name)

/** Their names. */
export const wandButtonNames = Object.keys(wandButtons).filter(isWandButton)

/** What a phone sends when a button is pressed. */
export const tapSchema = v.object({
  code: v.pipe(v.string(), v.maxLength(100)),
  button: v.picklist(wandButtonNames, `must be one of ${wandButtonNames.join(', ')}`),
  nickname: v.pipe(
    v.string(),
    v.trim(),
    v.regex(nicknamePattern, 'must be 1 to 25 letters, digits and spaces'),
  ),
})

/** Codes of wands: whoever has one was in the room. They are signed, so that any process knows them. */
export function createWandCodes(secret: string, now: () => number = Date.now) {
  const sign = (login: string, end: string) =>
    createHmac('sha256', secret).update(`wand:${login}:${end}`).digest('base64url')

  return {
    /** A code for the audience of a streamer. */
    issue(login: string): string {
      const end = String(Math.floor(now() / 1000) + LIFE_S)
      return `${end}.${sign(login, end)}`
    },
    /** Whether this is a code for the audience of a streamer, and not of an earlier show. */
    isRight(login: string, code: string): boolean {
      const [, end = '', signature = ''] = codeShape.exec(code) ?? []
      const isOurs = timingSafeEqual(
        Buffer.from(signature.padEnd(43)),
        Buffer.from(sign(login, end)),
      )
      return isOurs && Number(end) * 1000 >= now()
    },
  }
}

/** The fields of the person who taps. */
export function personOf(nickname: string): Record<string, string> {
  const login = nickname.toLowerCase().replace(/\W+/g, '_')
  return { user_id: madeUpId(login), user_login: login, user_name: nickname }
}

/** Whoever sends it was not in the room. */
export const wrongCode = () =>
  new ApiError(
    403,
    'wand-code-invalid',
    'This code isn’t valid: it is wrong, or from an earlier show',
    'Scan the code on the screen again',
  )

/** The presenter has turned it off, or closed the page. */
export const wandOff = () =>
  new ApiError(
    403,
    'wand-off',
    'Audience mode is off',
    'It works while the presenter has it turned on',
  )
