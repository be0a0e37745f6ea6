// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { show, waitFor, within } from '../../tests/component'
import type { RefusedTopic } from '../../api/shared/listen/eventsub-topics'
import RichMode from './RichMode.vue'
import type { RichState } from './useRichMode'

const showMode = (state: RichState, language: 'en' | 'fr' = 'en') =>
  show(RichMode, { props: { login: 'ninja', isWanted: true, state }, language })
const words = 'subscription missing proper authorization'
const follow: RefusedTopic = { type: 'channel.follow', why: { code: 'refused', facts: { words } } }
const notices: RefusedTopic = {
  type: 'channel.chat.notification',
  why: { code: 'chat_user_banned', facts: {} },
}

it('says how many topics come, and lists none where all of them do', async () => {
  const { page } = await showMode({ kind: 'on', topics: 2, refused: [] })
  expect(page.getByRole('status').textContent).toBe('On · 2 event types by your own login')
  expect(page.queryByRole('list')).toBeNull()
})

it('says which topics do not come, and why', async () => {
  const { page } = await showMode({ kind: 'on', topics: 1, refused: [follow, notices] })
  const list = within(page.getByRole('list', { name: 'Not available' }))
  // The words of rarer topics are loaded when one is named.
  await waitFor(() =>
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      `Follow · ${words}`,
      'Chat notice · The account that reads the chat is banned there',
    ]),
  )
})

it('says why nothing comes, once', async () => {
  const { page } = await showMode({
    kind: 'refused',
    refused: [follow, { ...follow, type: 'channel.ban' }],
    isTrying: false,
  })
  expect(page.getByRole('status').textContent).toBe(`Twitch doesn’t allow it: ${words}`)
  expect(page.queryByRole('list')).toBeNull()
})

it('says that it goes on trying', async () => {
  const refused: RefusedTopic[] = [{ type: 'channel.raid', why: { code: 'unanswered', facts: {} } }]
  const { page } = await showMode({ kind: 'refused', refused, isTrying: true })
  expect(page.getByRole('status').textContent).toBe(
    'Nothing yet: Twitch didn’t respond. Trying again…',
  )
})

it('speaks French', async () => {
  const refused = [{ ...notices, why: { code: 'authorization_revoked' as const, facts: {} } }]
  const { page } = await showMode({ kind: 'refused', refused, isTrying: false }, 'fr')
  expect(page.getByRole('status').textContent).toBe(
    'Twitch ne le permet pas\u202f: L’accord a été retiré',
  )
})
