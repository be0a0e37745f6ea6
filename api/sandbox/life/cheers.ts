import { account } from '../../shared/account'
import type { Person } from '../../shared/cast'
import { chatLine, message } from './message'
import { oneOf } from './random'
import { SECOND, type Step, type Story } from './story'

/** A cheer, by all that tell of it. */
export function cheered(who: Person, bits: number, words = ''): Step[] {
  const text = `Cheer${bits} ${words}`.trim()
  const user = account('user', who)
  return [
    { after: 0, type: 'channel.cheer', event: { ...user, bits, message: text } },
    {
      after: 0,
      type: 'channel.bits.use',
      event: { ...user, bits, type: 'cheer', message: message(text) },
    },
    chatLine(who, text, { cheer: { bits } }),
  ]
}

const words = [
  'gg',
  'what a play PogChamp',
  'for the snacks',
  'that last circle was unreal, how are you this calm',
  'for the soundtrack <3',
  'you earned this one SeemsGood',
] as const

export const cheer: Story = {
  needs: 'channel.cheer',
  weight: 5,
  rest: 8 * SECOND,
  lane: 'support',
  mood: 'play',
  steps({ viewers, random }) {
    const bits = oneOf(random, [50, 100, 100, 250, 500, 1_000])
    return cheered(oneOf(random, viewers), bits, oneOf(random, words))
  },
}
