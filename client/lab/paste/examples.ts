/** What can be pasted, to try it. */
export const examples = {
  curl: `curl -X POST http://localhost:3000/api/lab/events \\
  -H 'Content-Type: application/json' \\
  -d '{"streamer":"tfue","type":"channel.raid","event":{"viewers":240}}'`,
  twitchCli: 'twitch event trigger channel.cheer -t 60056333 -C 1000 --anonymous',
  pusher: `{
  "event": "channel.subscription.gift",
  "channel": "tfue",
  "data": "{\\"user_login\\":\\"ada\\",\\"user_name\\":\\"Ada\\",\\"total\\":5,\\"tier\\":\\"1000\\"}"
}`,
  webSub: `{
  "data": [
    { "user_name": "Tfue", "title": "Ranked all night", "type": "live", "viewer_count": 1337 }
  ]
}`,
} as const
