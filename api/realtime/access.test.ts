import { describe, expect, it } from 'vitest'
import { createAccess, type Viewer } from './access'
import { ALL_CALLBACKS, inspectorChannel, ownerOf } from '../shared/channel-names'

const viewer = (login: string): Viewer => ({
  token: login,
  session: { login, userId: login, scopes: [], expiresIn: 60 },
})
const access = createAccess(
  { channelsOf: async () => new Set() },
  ({ session }) => session.login === 'operator',
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
