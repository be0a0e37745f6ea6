import { describe, expect, it } from 'vitest'
import { createAccess, type Viewer } from './access'
import { ALL_CALLBACKS, inspectorChannel, ownerOf, wandChannel } from '../shared/channel-names'

const viewer = (login: string): Viewer => ({
  token: login,
  session: { login, userId: login, scopes: [], expiresIn: 60 },
})
const named = ({ session }: Viewer) => session.login === 'operator'
const access = createAccess(
  { channelsOf: async () => new Set() },
  { maySend: (one) => named(one) || one.session.login === 'sender', mayInspect: named },
)

/** Whether somebody may be on the Pusher channel of this name. */
async function may(login: string, channel: string): Promise<boolean | undefined> {
  const owner = ownerOf(channel)
  return owner && (await access.may(viewer(login), owner))
}

describe('the inspector’s channels', () => {
  it.each([
    ['tfue', inspectorChannel('tfue'), true],
    ['operator', inspectorChannel('tfue'), true],
    ['ninja', inspectorChannel('tfue'), false],
    ['operator', ALL_CALLBACKS, true],
    ['tfue', ALL_CALLBACKS, false],
    ['sender', inspectorChannel('tfue'), false],
    ['sender', inspectorChannel('sender'), true],
    ['sender', ALL_CALLBACKS, false],
    ['sender', wandChannel('tfue'), true],
    ['ninja', wandChannel('tfue'), false],
    ['tfue', 'private-inspector.TFUE', undefined],
    ['tfue', 'private-inspector.', undefined],
    ['tfue', 'private-inspector.tfue.x', undefined],
    ['operator', `${ALL_CALLBACKS}-x`, undefined],
    // The channel of a streamer whose name is that.
    ['inspector', 'private-inspector', true],
    ['operator', 'private-inspector', false],
  ])('%s on %s: %s', async (login, channel, expected) => {
    expect(await may(login, channel)).toBe(expected)
  })

  it('refuses with who would be let on', async () => {
    const refusal = access.check(viewer('ninja'), { audience: 'inspector', login: 'tfue' })
    await expect(refusal).rejects.toMatchObject({
      status: 403,
      code: 'channel-forbidden',
      hint: expect.stringContaining('tfue and those whom LAB_OPERATORS names'),
    })
  })
})
