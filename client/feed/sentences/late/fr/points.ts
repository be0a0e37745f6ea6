import type { PointsPayloads } from '../../../../../api/shared/payloads'
import type { EventTexts } from '../../types'
import { type Phrase, phrase, soft, withRest, withSum } from '../../../../language/phrase'
import { flag, lookup, text } from '../../../../../api/shared/values'
import { cost, details, of, quote, spelt, user } from '../../../../language/words/fr'

const automatic: Readonly<Record<string, string>> = {
  single_message_bypass_sub_mode: 'Envoyer un message en mode abonnés uniquement',
  send_highlighted_message: 'Mettre mon message en évidence',
  random_sub_emote_unlock: 'Débloquer une emote d’abonné au hasard',
  chosen_sub_emote_unlock: 'Choisir une emote à débloquer',
  chosen_modified_sub_emote_unlock: 'Modifier une emote',
}

const outcomes: Readonly<Record<string, string>> = {
  fulfilled: 'a été honorée',
  canceled: 'a été remboursée',
}

interface Reward {
  title?: unknown
}
const reward = (article: string, e: Reward | null | undefined): Phrase =>
  withRest(soft(`${article} récompense`), ' ', text(e?.title))
const used = (title: string): Phrase =>
  title ? phrase`la récompense ${title}` : phrase`une récompense`

export const rewards: EventTexts<PointsPayloads> = {
  'channel.channel_points_custom_reward.add': {
    title: 'Récompense ajoutée',
    sentence: (e) => withSum(reward('Nouvelle', e), ' pour ', cost(e.cost)),
    detail: (e) => quote(e.prompt),
  },
  'channel.channel_points_custom_reward.update': {
    title: 'Récompense modifiée',
    sentence: (e) => phrase`${reward('La', e)} a été modifiée`,
    detail: (e) =>
      details(
        cost(e.cost),
        flag(e.is_paused) ? 'en pause' : '',
        e.is_enabled === false ? 'désactivée' : '',
      ),
  },
  'channel.channel_points_custom_reward.remove': {
    title: 'Récompense supprimée',
    sentence: (e) => phrase`${reward('La', e)} a été supprimée`,
  },
  'channel.channel_points_custom_reward_redemption.add': {
    title: 'Récompense utilisée',
    sentence: (e) =>
      withSum(
        phrase`${user(e)} a utilisé ${used(text(e.reward?.title))}`,
        ' pour ',
        cost(e.reward?.cost),
      ),
    detail: (e) => quote(e.user_input),
  },
  'channel.channel_points_custom_reward_redemption.update': {
    title: 'Échange traité',
    sentence: (e) =>
      phrase`${reward('La', e.reward)} ${of(user(e))} ${soft(lookup(outcomes, e.status) ?? 'a changé')}`,
    detail: (e) => details(quote(e.user_input), cost(e.reward?.cost)),
  },
  'channel.channel_points_automatic_reward_redemption.add': {
    title: 'Récompense intégrée utilisée',
    sentence: (e) => {
      const what = used(lookup(automatic, e.reward?.type) ?? spelt(e.reward?.type))
      return withSum(phrase`${user(e)} a utilisé ${what}`, ' pour ', cost(e.reward?.channel_points))
    },
    detail: (e) => quote(e.message),
  },
}
