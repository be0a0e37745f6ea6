import type { PointsPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { type Phrase, phrase, soft, withRest, withSum } from '../../../../language/phrase'
import { flag, lookup, text } from '../../../../../api/shared/values'
import { cost, details, quote, spelt, user } from '../../../../language/words/en'

const automatic: Readonly<Record<string, string>> = {
  single_message_bypass_sub_mode: 'Send a Message in Sub-Only Mode',
  send_highlighted_message: 'Highlight My Message',
  random_sub_emote_unlock: 'Unlock a Random Sub Emote',
  chosen_sub_emote_unlock: 'Choose an Emote to Unlock',
  chosen_modified_sub_emote_unlock: 'Modify a Single Emote',
}

const outcomes: Readonly<Record<string, string>> = {
  fulfilled: 'was fulfilled',
  canceled: 'was refunded',
}

interface Reward {
  title?: unknown
}
const reward = (e: Reward | null | undefined): string => text(e?.title) || 'a reward'
const known = (e: Reward): Phrase => withRest(soft('Reward'), ' ', text(e.title))

export const rewards: EventTexts<PointsPayloads> = {
  'channel.channel_points_custom_reward.add': {
    title: 'Reward added',
    sentence: (e) =>
      withSum(withRest(phrase`New reward`, ' ', text(e.title)), ' for ', cost(e.cost)),
    detail: (e) => quote(e.prompt),
  },
  'channel.channel_points_custom_reward.update': {
    title: 'Reward changed',
    sentence: (e) => phrase`${known(e)} changed`,
    detail: (e) =>
      details(cost(e.cost), flag(e.is_paused) ? 'paused' : '', e.is_enabled === false ? 'off' : ''),
  },
  'channel.channel_points_custom_reward.remove': {
    title: 'Reward removed',
    sentence: (e) => phrase`${known(e)} was removed`,
  },
  'channel.channel_points_custom_reward_redemption.add': {
    title: 'Redemption',
    sentence: (e) =>
      withSum(phrase`${user(e)} redeemed ${reward(e.reward)}`, ' for ', cost(e.reward?.cost)),
    detail: (e) => quote(e.user_input),
  },
  'channel.channel_points_custom_reward_redemption.update': {
    title: 'Redemption settled',
    sentence: (e) =>
      phrase`${reward(e.reward)} for ${user(e)} ${soft(lookup(outcomes, e.status) ?? 'changed')}`,
    detail: (e) => details(quote(e.user_input), cost(e.reward?.cost)),
  },
  'channel.channel_points_automatic_reward_redemption.add': {
    title: 'Built-in redemption',
    sentence: (e) => {
      const what = lookup(automatic, e.reward?.type) ?? spelt(e.reward?.type)
      const redeemed = phrase`${user(e)} redeemed ${what || 'a reward'}`
      return withSum(redeemed, ' for ', cost(e.reward?.channel_points))
    },
    detail: (e) => quote(e.message),
  },
}
