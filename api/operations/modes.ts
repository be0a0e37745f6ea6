import type { Env } from '../settings/env'

/** What an API process is connected to, for its first line and its metrics; nothing secret. */
export function modesOf({ twitch, pusher }: Pick<Env, 'twitch' | 'pusher'>) {
  return { twitch: twitchMode(twitch), pusher: pusher.mode, store: 'memory' }
}

function twitchMode(twitch: Env['twitch']): 'sandbox' | 'mock' | 'twitch' {
  if (twitch.mode === 'sandbox') return 'sandbox'
  return twitch.mockApiPort ? 'mock' : 'twitch'
}
