import { randomUUID } from 'node:crypto'
import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { emotes } from './lines'
import type { Step } from './story'

const colours = [
  '#FF7F50',
  '#1E90FF',
  '#8A2BE2',
  '#2E8B57',
  '#DAA520',
  '#FF69B4',
  '#5F9EA0',
] as const

/** A badge that is one of its kind. */
export const badge = (name: string) => ({ set_id: name, id: '1', info: '' })

/** Of so many people each has another badge, or none. */
const badges = [
  [],
  [{ set_id: 'subscriber', id: '12', info: '14' }],
  [],
  [badge('vip')],
  [{ set_id: 'subscriber', id: '3', info: '5' }],
  [],
  [badge('premium')],
] as const
/** One of so many moderates. */
const MODERATORS = 23

const none = { cheermote: null, emote: null, mention: null }

function fragment(word: string) {
  const bits = Number(/^Cheer(\d+)$/.exec(word)?.[1])
  if (bits) {
    const tier = [1, 100, 1_000, 5_000, 10_000].findLast((from) => from <= bits) ?? 1
    return { ...none, type: 'cheermote', text: word, cheermote: { prefix: 'cheer', bits, tier } }
  }
  const id = emotes[word]
  if (!id) return { ...none, type: 'text', text: word }
  const emote = { id, emote_set_id: '0', owner_id: '0', format: ['static'] }
  return { ...none, type: 'emote', text: word, emote }
}

/** What somebody writes, in Twitch's fragments: what is no emote and no cheer is joined. */
export function message(text: string) {
  const fragments: ReturnType<typeof fragment>[] = []
  for (const part of text.split(/( )/).filter(Boolean)) {
    const next = fragment(part)
    const last = fragments.at(-1)
    if (next.type === 'text' && last?.type === 'text') last.text += part
    else fragments.push(next)
  }
  return { text, fragments }
}

/** How somebody looks in chat: always the same. */
export function looks({ id }: Person) {
  const number = Number(id)
  const isModerator = number % MODERATORS === 0
  return {
    color: colours[number % colours.length],
    badges: isModerator ? [badge('moderator')] : badges[number % badges.length],
  }
}

/** A line in chat. */
export const chatLine = (who: Person, text: string, more: Record<string, unknown> = {}): Step => ({
  after: 0,
  type: 'channel.chat.message',
  event: {
    ...account('chatter_user', who),
    ...looks(who),
    message_id: randomUUID(),
    message: message(text),
    ...more,
  },
})
