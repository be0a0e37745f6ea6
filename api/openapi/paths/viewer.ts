import { json, type Route } from '../route'
import { integer, list, object, text } from '../schema'

/** The settings, and who is logged in. */
export const viewerRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/config',
    summary: 'Public settings',
    answers: json(
      'Which Twitch and which Pusher the page is to use',
      object({ twitch: object({}), pusher: object({}) }),
    ),
  },
  {
    method: 'get',
    path: '/api/auth/login',
    summary: 'To Twitch’s authorize page, for an implicit grant',
    query: { scopes: text, state: text },
    answers: { 302: { description: 'Twitch’s authorize page, or the sandbox’s' } },
    refusals: [400],
  },
  {
    method: 'get',
    path: '/api/auth/session',
    summary: 'Whose token this is, as Twitch says now',
    token: 'required',
    answers: json(
      'The viewer',
      object({
        login: text,
        userId: text,
        scopes: list(text),
        expiresIn: integer,
        isOperator: { type: 'boolean', description: 'May send tests to every channel' },
      }),
    ),
    refusals: [401, 429, 503],
  },
  {
    method: 'delete',
    path: '/api/auth/session',
    summary: 'Revokes the token at Twitch',
    token: 'required',
    answers: { 204: { description: 'It is of no more use' } },
    refusals: [401, 429, 503],
  },
]
