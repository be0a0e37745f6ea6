import { lumi, tfue } from '../../api/shared/cast'
import { notification, postUnsigned } from '../callback'
import { openAs } from './actions'
import { expect, test } from './test'

// A server of its own: others watch these streamers by the names that they have.
test.use({ settings: { LOG_LEVEL: 'warn' } })

/** What Twitch tells of somebody who has another name than the page knows. */
const update = (id: string, name: string, title: string) =>
  notification('channel.update', {
    broadcaster_user_id: id,
    broadcaster_user_login: name.toLowerCase(),
    broadcaster_user_name: name,
    title,
    language: 'en',
    category_id: '1',
    category_name: 'Art',
    content_classification_labels: [],
  })

test('a page moves along with a streamer who takes another name', async ({ page, server }) => {
  await openAs(page, '/watch/tfue')
  await postUnsigned(server.baseUrl, update(tfue.id, 'Tfue_New', 'After my rename'))
  await expect(page).toHaveURL(/\/watch\/tfue_new$/)
  await expect(page).toHaveTitle(/Tfue_New/)
  await expect(page.getByTitle('Stream of Tfue_New')).toBeVisible()
  const events = page.getByRole('region', { name: 'Events', exact: true })
  await expect(events.getByRole('article', { name: /After my rename/ })).toBeVisible()

  await postUnsigned(server.baseUrl, update(tfue.id, 'Tfue_New', 'And on it goes'))
  await expect(events.getByRole('article', { name: /And on it goes/ })).toBeVisible()
})

test('a page of two goes on with the other', async ({ page, server }) => {
  await openAs(page, '/watch/ninja+lumi', 'Ninja')
  await postUnsigned(server.baseUrl, update(lumi.id, 'Lumi_Two', 'After my rename'))
  await expect(page).toHaveURL(/\/watch\/ninja\+lumi_two$/)
  await expect(page.getByRole('article', { name: /After my rename/ })).toBeVisible()
})
