import type { Page } from '@playwright/test'
import { cards, chooseMore } from '../e2e/actions'
import { breakableLink } from '../e2e/pusher-link'

/** Something that a page can look like. */
export interface State {
  name: string
  path: string
  /** Where the sandbox's life is on. */
  isLively?: true
  /** Nobody is logged in. */
  isStranger?: true
  /** Who is logged in; else the usual one. */
  who?: string
  withoutScript?: true
  before?: (page: Page) => Promise<unknown>
  /** What is done on the page when it is there. */
  show?: (page: Page) => Promise<void>
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click()
const key = (name: string) => (page: Page) => page.keyboard.press(name)
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name, exact: true }).click()
const open = (words: RegExp) => (page: Page) =>
  cards(page, words).first().getByRole('button', { name: 'Details' }).click({ force: true })
/** A tab where the room is small; beside the events where it is not. */
const tabIfAny = (name: string) => async (page: Page) => {
  const found = page.getByRole('tab', { name: new RegExp(name) })
  if (await found.count()) await found.click()
}

const home: readonly State[] = [
  { name: 'home', path: '/' },
  {
    name: 'home-suggestions',
    path: '/',
    show: async (page) => {
      await page.getByLabel('Streamer name').fill('ni')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'home-complaint',
    path: '/',
    show: async (page) => {
      await page.getByLabel('Streamer name').fill('tf-ue!')
      await press('Stream')(page)
    },
  },
  {
    name: 'home-recents',
    path: '/',
    before: (page) =>
      page.addInitScript(() => {
        const names = ['Tfue', 'Ninja', 'Kaito', 'Noor', 'Lumi', 'Sunny', 'Hedy']
        const recent = names.map((name) => ({ login: name.toLowerCase(), name }))
        localStorage.setItem('recent', JSON.stringify(recent))
      }),
  },
  {
    name: 'home-nothing-live',
    path: '/',
    before: (page) => page.route(/\/api\/streamers\/[^/]+$/, (route) => route.abort()),
  },
]

const wayIn: readonly State[] = [
  { name: 'login', path: '/login', isStranger: true },
  {
    name: 'login-refused',
    path: '/login#error=access_denied&error_description=denied&state=x',
    isStranger: true,
  },
  {
    name: 'consent',
    path: '/login',
    isStranger: true,
    show: (page) => page.getByRole('link', { name: 'Log in with Twitch' }).click(),
  },
  { name: 'no-script', path: '/login', isStranger: true, withoutScript: true },
]

const watched = (name: string, show?: State['show'], path = '/watch/tfue'): State => ({
  name: `watch-${name}`,
  path,
  show,
})
const watch: readonly State[] = [
  { name: 'lively', path: '/watch/tfue', isLively: true },
  watched('still'),
  watched('empty', undefined, '/watch/kaito'),
  watched('offline', undefined, '/watch/lumi'),
  watched('missing', undefined, '/watch/nobody_here'),
  watched('paused', press('Pause')),
  watched('filter', press('Filter')),
  watched('filtered', undefined, '/watch/tfue?show=support&min=100'),
  watched('filtered-out', undefined, '/watch/tfue?show=support&min=1000000'),
  watched('more', press('More')),
  watched('send', async (page) => {
    const button = page.getByRole('button', { name: 'Send test', exact: true })
    if (await button.isVisible()) await button.click()
  }),
  watched('search', press('Search')),
  watched('recap', press('Catch me up')),
  watched('topics', (page) => chooseMore(page, /^Event types/)),
  watched('topics-own', undefined, '/watch/sunny?consent'),
  watched('history', (page) => chooseMore(page, /^History/)),
  watched('sounds', (page) => chooseMore(page, /^Sounds/)),
  watched('numbers', (page) => chooseMore(page, /^Numbers/)),
  watched('raid-open', open(/Margaret raided/)),
  watched('gift-open', open(/gifted 20/)),
  watched('resub-open', open(/linus_p resubscribed/)),
  watched('poll-open', open(/Mega City/)),
  watched('train-open', open(/Hype Train ended/)),
  watched('chat-tab', tabIfAny('Chat')),
  watched('now-tab', tabIfAny('Now')),
  watched('numbers-tab', tabIfAny('Numbers')),
  watched('theatre', key('t')),
  watched('large', key('e')),
  watched('no-chat', key('x')),
  watched('with', press('Watch with another streamer')),
  {
    ...watched('reconnecting'),
    before: async (page) => {
      const link = await breakableLink(page)
      page.once('domcontentloaded', () => void link.cut())
    },
  },
  watched('two', undefined, '/watch/tfue+ninja'),
  watched('three', undefined, '/watch/tfue+ninja+kaito'),
  watched('four', undefined, '/watch/tfue+ninja+kaito+lumi'),
  watched(
    'three-focus',
    async (page) => {
      const focus = page.getByRole('button', { name: 'Focus' })
      if (await focus.count()) await focus.click()
    },
    '/watch/tfue+ninja+kaito',
  ),
]

const lab: readonly State[] = [
  { name: 'lab', path: '/lab?streamer=tfue' },
  ...['JSON', 'Paste', 'Scenarios', 'Recordings', 'Audience', 'Rehearsal'].map((name) => ({
    name: `lab-${name.toLowerCase()}`,
    path: '/lab?streamer=tfue',
    show: tab(name),
  })),
  { name: 'lab-wand', path: '/wand/tfue', isStranger: true },
]

const rest: readonly State[] = [
  { name: 'setup', path: '/setup' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'palette', path: '/', show: key('Control+k') },
  { name: 'keys', path: '/', show: key('?') },
  { name: 'account', path: '/', show: press('Account') },
]

/** Every page and state, by a name for its file. */
export const states: readonly State[] = [...home, ...wayIn, ...watch, ...lab, ...rest]
