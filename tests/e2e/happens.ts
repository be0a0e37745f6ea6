import type { TestServer } from '../server'

/** Twitch, as the sandbox is one, tells something of a streamer. */
export const happens = (server: TestServer, type: string, login: string, event: object = {}) =>
  fetch(`${server.baseUrl}/sandbox/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, type, event }),
  }).then((answer) => answer.json())
