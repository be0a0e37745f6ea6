import type { Broadcaster, Open, User } from './shared'

interface PollChoice {
  id: string
  title: string
}

interface CountedChoice extends PollChoice {
  bits_votes: number
  channel_points_votes: number
  /** All votes, these two kinds included. */
  votes: number
}

interface Voting {
  is_enabled: boolean
  amount_per_vote: number
}

interface Poll<Choice> extends Broadcaster {
  id: string
  title: string
  choices: Choice[]
  /** Not in use any more. */
  bits_voting: Voting
  channel_points_voting: Voting
  started_at: string
}

export interface ChannelPollBegin extends Poll<PollChoice> {
  ends_at: string
}

export interface ChannelPollProgress extends Poll<CountedChoice> {
  ends_at: string
}

export interface ChannelPollEnd extends Poll<CountedChoice> {
  status: Open<'completed' | 'archived' | 'terminated'>
  ended_at: string
}

interface PredictionOutcome {
  id: string
  title: string
  color: Open<'blue' | 'pink'>
}

export interface TopPredictor extends User {
  /** Null until the prediction is resolved, and for those who lost. */
  channel_points_won: number | null
  channel_points_used: number
}

/** Twitch leaves the counts out of an outcome that nobody has chosen. */
interface CountedOutcome extends PredictionOutcome {
  users?: number
  channel_points?: number
  top_predictors?: TopPredictor[] | null
}

interface Prediction<AnyOutcome> extends Broadcaster {
  id: string
  title: string
  outcomes: AnyOutcome[]
  started_at: string
}

export interface ChannelPredictionBegin extends Prediction<PredictionOutcome> {
  locks_at: string
}

export interface ChannelPredictionProgress extends Prediction<CountedOutcome> {
  locks_at: string
}

export interface ChannelPredictionLock extends Prediction<CountedOutcome> {
  locked_at: string
}

export interface ChannelPredictionEnd extends Prediction<CountedOutcome> {
  /** Null when canceled. */
  winning_outcome_id: string | null
  status: Open<'resolved' | 'canceled'>
  ended_at: string
}

export interface VotesPayloads {
  'channel.poll.begin': ChannelPollBegin
  'channel.poll.progress': ChannelPollProgress
  'channel.poll.end': ChannelPollEnd
  'channel.prediction.begin': ChannelPredictionBegin
  'channel.prediction.progress': ChannelPredictionProgress
  'channel.prediction.lock': ChannelPredictionLock
  'channel.prediction.end': ChannelPredictionEnd
}
