import type { Page } from '@playwright/test'
import { notification, post } from '../callback'
import { cards, watch } from './actions'
import { expect, test } from './test'

// A server of its own: what goes on elsewhere would be going on here.
test.use({ settings: { LOG_LEVEL: 'error' } })

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()

const of = (login: string) => ({
  broadcaster_user_id: '1',
  broadcaster_user_login: login,
  broadcaster_user_name: login,
})
const region = (page: Page) => page.getByRole('region', { name: 'Happening now' })
const card = (page: Page, title: string) =>
  region(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })

test('shows a hype train while it rolls, and then a row of how it ended', async ({
  page,
  server,
}) => {
  const train = (stage: string, fields: object) =>
    notification(
      `channel.hype_train.${stage}`,
      { id: 'now-train', ...of('kaito'), type: 'regular', started_at: inSeconds(0), ...fields },
      '2',
    )
  const begin = { level: 1, progress: 200, goal: 1800, expires_at: inSeconds(300) }
  const further = {
    level: 3,
    progress: 680,
    goal: 1000,
    expires_at: inSeconds(161),
    top_contributions: [
      { user_name: 'kaito_dev', type: 'bits', total: 500 },
      { user_name: 'Ada', type: 'subscription', total: 1500 },
    ],
  }
  await watch(page, 'kaito')
  await expect(region(page)).toHaveCount(0)
  await post(server.baseUrl, train('begin', begin))
  await expect(card(page, 'Hype Train')).toContainText('level 1')

  await post(server.baseUrl, train('progress', further))
  await expect(card(page, 'Hype Train')).toContainText('level 3 · led by Ada and kaito_dev')
  await expect(card(page, 'Hype Train')).toContainText(/ends in 2:[34]\d/)
  await expect(card(page, 'Hype Train')).toContainText('Test')
  const bar = card(page, 'Hype Train').getByRole('meter')
  await expect(bar).toHaveAttribute('aria-valuenow', '68')
  await expect(cards(page, /Hype Train/)).toHaveCount(0)

  await page.reload()
  await expect(card(page, 'Hype Train')).toContainText('level 3')
  await expect(cards(page, /Hype Train/)).toHaveCount(0)

  await post(server.baseUrl, train('end', { level: 4, ended_at: inSeconds(0) }))
  await expect(cards(page, /Hype Train ended at level 4/)).toHaveCount(1)
  await expect(cards(page, /Hype Train/)).toHaveCount(1)
  await expect(region(page)).toHaveCount(0)
})

test('shows a poll and a prediction as they stand, and then what came of them', async ({
  page,
  server,
}) => {
  const poll = (stage: string, votes: readonly number[], fields: object = {}) =>
    notification(`channel.poll.${stage}`, {
      id: 'now-poll',
      ...of('noor'),
      title: 'Where do we land?',
      choices: ['Docks', 'Tilted'].map((title, at) => ({ id: `${at}`, title, votes: votes[at] })),
      ends_at: inSeconds(48),
      ...fields,
    })
  const prediction = (stage: string, points: readonly number[], fields: object = {}) =>
    notification(`channel.prediction.${stage}`, {
      id: 'now-prediction',
      ...of('noor'),
      title: 'Win this game?',
      outcomes: ['Believe', 'Doubt'].map((title, at) => ({
        id: `${at}`,
        title,
        channel_points: points[at],
        users: 10,
      })),
      locks_at: inSeconds(32),
      ...fields,
    })
  await watch(page, 'noor')
  await post(server.baseUrl, poll('begin', []))
  await post(server.baseUrl, prediction('begin', []))
  await expect(card(page, 'Where do we land?')).toContainText('no votes yet')
  await post(server.baseUrl, poll('progress', [61, 39]))
  await post(server.baseUrl, prediction('progress', [6100, 3900]))
  await expect(card(page, 'Where do we land?')).toContainText(/0:[34]\d.*Docks\s*61%.*100 votes/)
  await expect(card(page, 'Win this game?')).toContainText(/locks in 0:[23]\d.*61%.*1 : 1.6/)
  await expect(cards(page, /Where do we land|Win this game/)).toHaveCount(0)

  const ended = { status: 'completed', ended_at: inSeconds(0) }
  await post(server.baseUrl, poll('end', [61, 39], ended))
  await expect(cards(page, /Where do we land\? “Docks” won, 61%/)).toHaveCount(1)
  await expect(card(page, 'Where do we land?')).toHaveCount(0)
  await post(server.baseUrl, prediction('lock', [6100, 3900], { locked_at: inSeconds(0) }))
  await expect(card(page, 'Win this game?')).toContainText('locked')
  const won = { status: 'resolved', winning_outcome_id: '0', ended_at: inSeconds(0) }
  await post(server.baseUrl, prediction('end', [6100, 3900], won))
  await expect(cards(page, /Win this game\? “Believe” won/)).toHaveCount(1)
  await expect(region(page)).toHaveCount(0)
})
