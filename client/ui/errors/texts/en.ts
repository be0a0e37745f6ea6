import type { PageErrorCode } from '../../../../api/shared/error-codes'

/** By the code of an API error or of a failed log-in. */
export const texts = {
  access_denied: 'You chose not to log in. Nothing was shared; log in whenever you like.',
  redirect_mismatch:
    'Twitch does not know this page’s address. Add it as a redirect URI of the app at Twitch.',
  invalid_state:
    'This log-in was not started here, or too long ago, so it was refused. Please log in again.',
  storage_denied:
    'This browser keeps nothing for this page, so no log-in can work. Allow site data (cookies) for it, or free some space, then reload.',
  logged_out: 'You have logged out in another tab, so it ended here too.',
  'token-missing': 'Please log in first.',
  'token-invalid': 'Twitch no longer accepts this log-in. Please log in again.',
  'token-expired': 'Your log-in has expired. Please log in again.',
  'token-wrong-client': 'This log-in belongs to another app. Please log in again.',
  'login-invalid': 'A Twitch name has up to 25 letters, digits and underscores.',
  'streamer-unknown': 'Twitch knows no streamer of that name. Check the spelling.',
  'twitch-unavailable': 'Twitch does not answer right now. Try again in a moment.',
  'test-not-allowed': 'You may send test events to your own channel only.',
  'channel-forbidden': 'This log-in may not see that.',
  'event-invalid': 'This event can’t be sent: check its fields, and whose channel it names.',
  'event-unknown': 'The server no longer keeps this event.',
  'message-unreadable': 'This event can’t be sent: it is too long.',
  'public-url-unreachable':
    'The callback did not get through to the public address. The page Setup says more.',
  'publisher-unavailable': 'Pusher did not take it. Try again in a few seconds.',
  'rate-limited': 'That was too much at once. Try again in a minute.',
  'request-invalid': 'The server did not understand this. Check what you typed.',
  'scope-missing': 'This log-in does not tell what you moderate. Please log in again.',
  'wand-code-invalid': 'This code opens no wand. Scan the code on the screen again.',
  'wand-off': 'The wand is off. It works while the presenter has it turned on.',
  stopping: 'The server is restarting. Try again in a few seconds.',
  internal: 'The server made a mistake. Try again; its log says more.',
} satisfies Record<PageErrorCode, string> & Record<string, string>

/** The same in any language. */
export type Texts = typeof texts
