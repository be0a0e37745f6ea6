import type { CheckId } from '../../../api/shared/descriptions/findings'
import { findingWords, type FindingWords } from '../../../api/shared/descriptions/finding-words'

const titles: Record<CheckId, string> = {
  settings: 'Settings',
  'app-token': 'Twitch access',
  redirect: 'Login redirect',
  callback: 'Event callback',
  signatures: 'Signatures',
  clock: 'Clock',
  pusher: 'Pusher',
  embed: 'Player',
  subscriptions: 'Subscriptions',
  proxy: 'Proxies',
  processes: 'Processes',
}

/** What the page of checks says. */
export const texts = {
  loading: 'Loading…',
  heading: 'Setup',
  why: 'Checks for this installation, and how to fix problems.',
  statuses: { ok: 'OK', problem: 'Problem', unused: 'Not used' },
  titles,
  findings: findingWords,
  again: 'Check again',
  link: {
    title: 'Live connection',
    ok: (host: string): FindingWords => ({
      detail: `A WebSocket from this browser reaches ${host}`,
    }),
    refused: (host: string, code: number) => ({
      detail: `${host} refuses this browser’s WebSocket (${code})`,
      hint: 'Check PUSHER_KEY and the cluster or host, and the limits of the app there',
    }),
    upgrade: (host: string) => ({
      detail: `A proxy before ${host} takes the header Upgrade from requests, so that no WebSocket gets through`,
      hint: 'nginx: proxy_http_version 1.1, proxy_set_header Upgrade $http_upgrade, proxy_set_header Connection upgrade',
    }),
    path: (host: string) => ({
      detail: `Something else than this server answers at ${host}/app/…`,
      hint: 'Let the proxy lead all paths to this server, /app too',
    }),
    silent: (host: string) => ({
      detail: `No WebSocket from this browser reaches ${host}`,
      hint: 'Check that it runs, its certificate, and firewalls or proxies between',
    }),
  },
}

/** The same in any language. */
export type Texts = typeof texts
