import { expect, it } from 'vitest'
import { readMessage } from './webhook'
import { revokedUsers } from './revoked-users'

const usersIn = (body: unknown): string[] => {
  const message = readMessage(body, false)
  return 'problem' in message ? ['unreadable'] : revokedUsers(message)
}

it.each([
  [
    'the user of user.authorization.revoke',
    {
      subscription: { type: 'user.authorization.revoke' },
      event: { client_id: 'x', user_id: '7', user_login: 'ada', user_name: null },
    },
    ['7'],
  ],
  [
    'those that an ended subscription rests on',
    {
      subscription: {
        type: 'channel.ban',
        status: 'authorization_revoked',
        condition: { broadcaster_user_id: '1', moderator_user_id: '2' },
      },
    },
    ['1', '2'],
  ],
  [
    'nobody of any other event',
    { subscription: { type: 'channel.ban' }, event: { user_id: '7' } },
    [],
  ],
  [
    'nobody where there is no id',
    { subscription: { type: 'user.authorization.revoke' }, event: [] },
    [],
  ],
])('doubts %s', (_, body, users) => {
  expect(usersIn(body)).toEqual(users)
})
