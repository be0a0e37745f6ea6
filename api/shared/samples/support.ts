import { account } from '../account'
import { ada, grace, kaito, linus, noor, tfue } from '../cast'
import type { Money, SupportPayloads } from '../payloads'
import { broadcaster, inSeconds, newId, secondsAgo, user } from './parts'
import type { Samples } from './types'

const dollars = (amount: number): Money => ({
  value: Math.round(amount * 100),
  decimal_places: 2,
  currency: 'USD',
})

const hypeTrain = () => ({
  id: '1b0AsbInCHZW2SQFQkCzqN07Ib2',
  ...broadcaster,
  top_contributions: [
    { ...user(ada), type: 'subscription', total: 1_000 },
    { ...user(kaito), type: 'bits', total: 500 },
  ],
  shared_train_participants: null,
  is_shared_train: false,
  type: 'regular',
})

const charity = () => ({
  charity_name: 'Games for Hospitals',
  charity_description: 'Brings consoles to children in hospital.',
  charity_logo: 'https://static-cdn.jtvnw.net/charity/games-for-hospitals.png',
  charity_website: 'https://www.example.com',
})

const campaign = (raised: number) => ({
  id: '123-abc-456-def',
  ...account('broadcaster', tfue),
  ...charity(),
  current_amount: dollars(raised),
  target_amount: dollars(5_000),
})

const goal = (current: number) => ({
  id: '12345-cool-event',
  ...broadcaster,
  type: 'subscription',
  description: 'Sub goal: a cooking stream!',
  current_amount: current,
  target_amount: 220,
  started_at: secondsAgo(3 * 60 * 60),
})

export const support: Samples<SupportPayloads> = {
  'channel.subscribe': () => ({ ...user(noor), ...broadcaster, tier: '1000', is_gift: false }),
  'channel.subscription.end': () => ({
    ...user(linus),
    ...broadcaster,
    tier: '1000',
    is_gift: false,
  }),
  'channel.subscription.gift': () => ({
    ...user(ada),
    ...broadcaster,
    total: 20,
    tier: '1000',
    cumulative_total: 284,
    is_anonymous: false,
  }),
  'channel.subscription.message': () => ({
    ...user(kaito),
    ...broadcaster,
    tier: '2000',
    message: {
      text: 'two years of chaos, here is to more PogChamp',
      emotes: [{ begin: 36, end: 43, id: '305954156' }],
    },
    cumulative_months: 24,
    streak_months: 12,
    duration_months: 3,
  }),
  'channel.cheer': () => ({
    is_anonymous: false,
    ...user(kaito),
    ...broadcaster,
    message: 'Cheer500 what a clutch',
    bits: 500,
  }),
  'channel.bits.use': () => ({
    ...user(grace),
    ...broadcaster,
    bits: 100,
    type: 'cheer',
    power_up: null,
    message: {
      text: 'Cheer100 gg',
      fragments: [
        {
          type: 'cheermote',
          text: 'Cheer100',
          cheermote: { prefix: 'Cheer', bits: 100, tier: 100 },
          emote: null,
        },
        { type: 'text', text: ' gg', cheermote: null, emote: null },
      ],
    },
  }),
  'channel.custom_power_up_redemption.add': () => ({
    id: newId(),
    ...broadcaster,
    ...user(linus),
    user_input: 'the old drop spot, please',
    status: 'unfulfilled',
    custom_power_up: {
      id: '92af127c-7326-4483-a52b-b0da0be61c01',
      title: 'Pick the landing spot',
      bits: 300,
      prompt: 'Where do we drop?',
    },
    redeemed_at: secondsAgo(1),
  }),
  'channel.hype_train.begin': () => ({
    ...hypeTrain(),
    total: 1_700,
    progress: 100,
    goal: 1_800,
    level: 2,
    started_at: secondsAgo(2),
    expires_at: inSeconds(5 * 60),
    all_time_high_level: 6,
    all_time_high_total: 28_450,
  }),
  'channel.hype_train.progress': () => ({
    ...hypeTrain(),
    total: 6_400,
    progress: 1_300,
    goal: 2_500,
    level: 4,
    started_at: secondsAgo(90),
    expires_at: inSeconds(4 * 60),
  }),
  'channel.hype_train.end': () => ({
    ...hypeTrain(),
    total: 11_500,
    level: 5,
    started_at: secondsAgo(8 * 60),
    ended_at: secondsAgo(1),
    cooldown_ends_at: inSeconds(60 * 60),
  }),
  'channel.charity_campaign.donate': () => ({
    id: newId(),
    campaign_id: '123-abc-456-def',
    ...broadcaster,
    ...user(noor),
    ...charity(),
    amount: dollars(25),
  }),
  'channel.charity_campaign.start': () => ({ ...campaign(0), started_at: secondsAgo(2) }),
  'channel.charity_campaign.progress': () => campaign(2_600),
  'channel.charity_campaign.stop': () => ({ ...campaign(4_850), stopped_at: secondsAgo(2) }),
  'channel.goal.begin': () => ({ ...goal(180), started_at: secondsAgo(2) }),
  'channel.goal.progress': () => goal(201),
  'channel.goal.end': () => ({ ...goal(220), is_achieved: true, ended_at: secondsAgo(1) }),
}
