import type { Env } from '../../settings/env'

const twitchWords = (env: Env): string => {
  if (env.twitch.mode === 'sandbox') return 'sandbox (no account needed; see .env.example for real)'
  return env.twitch.mockApiPort ? `a mock on port ${env.twitch.mockApiPort}` : 'the real one'
}

const pusherWords: Record<Env['pusher']['mode'], (env: Env) => string> = {
  embedded: () => 'embedded, on this port',
  pusher: ({ pusher }) => `Pusher Channels, cluster ${'cluster' in pusher ? pusher.cluster : ''}`,
  cluster: ({ pusher }) => ('host' in pusher ? `${pusher.host}:${pusher.port}` : ''),
}

/** Tells the person at the terminal where the page is and what it is connected to. */
export function welcome(env: Env): void {
  const lines = [
    '',
    `  Streamer Event Viewer   ${env.publicUrl}`,
    `  Twitch                  ${twitchWords(env)}`,
    `  Pusher                  ${pusherWords[env.pusher.mode](env)}`,
    ...(env.allowUnsignedCallbacks ? firstCard(env) : []),
    '',
    '',
  ]
  process.stdout.write(lines.join('\n'))
}

function firstCard(env: Env): string[] {
  const event = {
    subscription: { type: 'channel.raid' },
    event: {
      from_broadcaster_user_login: 'ada',
      from_broadcaster_user_name: 'Ada',
      to_broadcaster_user_login: 'tfue',
      to_broadcaster_user_name: 'Tfue',
      viewers: 240,
    },
  }
  return [
    '',
    '  Log in, watch tfue, then make the first card appear:',
    '',
    // -i: what is taken is answered without a body, and says what became of it in its head.
    `  curl -i ${env.publicUrl}/api/callback -d '${JSON.stringify(event)}'`,
  ]
}
