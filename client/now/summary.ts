import { asObject } from '../../api/shared/untrusted'
import type { Family } from '../../api/shared/types'
import { firstText, flag, text } from '../../api/shared/values'
import type { Fields } from '../feed/fields'
import { readMoney } from '../language/money'
import type { IconName } from '../ui/icons'
import type { ThingKind } from './kinds'
import type { LivingThing } from './livingThings'
import { tallyOf } from '../feed/tally'
import type { Texts } from './texts/en'
import { levelOf, shareOf, trainTitle } from './train'

/** What any card says of a thing, and the line of a phone. */
export interface Summary {
  title: string
  /** One thing more; may be empty. */
  note: string
  /** How far it is, 0 to 1; undefined where nothing tells. */
  share: number | undefined
}

interface Row {
  family: Family
  icon: IconName
  /** What its clock says. */
  clock: keyof Texts['clocks']
  summary: (told: Fields, texts: Texts) => Summary
}

const highestOf = (list: unknown, stake: 'votes' | 'channel_points'): number =>
  Math.max(0, ...tallyOf(list, stake).shares.map(({ share }) => share))

/** How each kind looks and what it is called. */
export const looks: Readonly<Record<ThingKind, Row>> = {
  train: {
    family: 'support',
    icon: 'train-front-fill',
    clock: 'ends',
    summary: (told, texts) => ({
      title: trainTitle(told, texts.train),
      note: levelOf(told) ? texts.train.level(levelOf(told)) : '',
      share: shareOf(told['progress'], told['goal']),
    }),
  },
  raid: {
    family: 'channel',
    icon: 'people-fill',
    clock: 'leaves',
    summary({ raid }, texts) {
      const { user_name: name, user_login: login, viewer_count: count } = asRaid(raid)
      const title = texts.raid(firstText(name, login))
      return { title, note: firstText(count) && texts.viewers(Number(count)), share: undefined }
    },
  },
  poll: {
    family: 'votes',
    icon: 'bar-chart-fill',
    clock: 'bare',
    summary: ({ title, choices }, texts) => ({
      title: text(title) || texts.poll,
      note: texts.votes(tallyOf(choices, 'votes').total),
      share: highestOf(choices, 'votes'),
    }),
  },
  prediction: {
    family: 'votes',
    icon: 'patch-question-fill',
    clock: 'locks',
    summary: ({ title, outcomes }, texts) => ({
      title: text(title) || texts.prediction,
      note: texts.points(tallyOf(outcomes, 'channel_points').total),
      share: highestOf(outcomes, 'channel_points'),
    }),
  },
  ads: {
    family: 'channel',
    icon: 'collection-play-fill',
    clock: 'ends',
    summary(told, texts) {
      const by = firstText(told['requester_user_name'], told['requester_user_login'])
      const note = flag(told['is_automatic']) ? texts.scheduled : by && texts.startedBy(by)
      return { title: texts.ads, note, share: undefined }
    },
  },
  charity: {
    family: 'support',
    icon: 'heart-fill',
    clock: 'bare',
    summary: ({ charity_name: name, current_amount: now, target_amount: target }, texts) => ({
      title: text(name) || texts.charity,
      note: '',
      share: shareOf(readMoney(now)?.amount, readMoney(target)?.amount),
    }),
  },
  goal: {
    family: 'support',
    icon: 'bullseye',
    clock: 'bare',
    summary: ({ description, current_amount: now, target_amount: target }, texts) => ({
      title: text(description) || texts.goal,
      note: '',
      share: shareOf(now, target),
    }),
  },
}

interface Raided {
  user_name?: unknown
  user_login?: unknown
  viewer_count?: unknown
}
const asRaid = (raid: unknown): Raided => asObject(raid)

/** What is told of a thing in a word or two. */
export const summaryOf = ({ kind, told }: LivingThing, texts: Texts): Summary =>
  looks[kind].summary(told, texts)
