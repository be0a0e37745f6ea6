import type { CheckId } from '../../../api/shared/descriptions/findings'
import { findingWords } from '../../../api/shared/descriptions/finding-words'

const titles: Record<CheckId, string> = {
  settings: 'Settings',
  'app-token': 'Twitch access',
  redirect: 'Login redirect',
  callback: 'Event callback',
  clock: 'Clock',
  pusher: 'Pusher',
  embed: 'Player',
  subscriptions: 'Subscriptions',
}

/** What the page of checks says. */
export const texts = {
  loading: 'Loading…',
  heading: 'Setup',
  why: 'Checks for this installation, and how to fix problems.',
  statuses: { ok: 'OK', problem: 'Problem', unused: 'Not used' },
  titles,
  findings: findingWords,
  again: 'Check again',
}

/** The same in any language. */
export type Texts = typeof texts
