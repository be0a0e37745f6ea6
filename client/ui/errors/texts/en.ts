import type { PageErrorCode } from '../../../../api/shared/error-codes'

/** By the code of an API error or of a failed log-in. */
export const texts = {
  access_denied: 'You chose not to log in. Nothing was shared; log in whenever you like.',
  redirect_mismatch:
    'Twitch doesn’t know this page’s address. Add it as a redirect URI in your Twitch app.',
  invalid_state:
    'This log-in was not started here, or too long ago, so it was refused. Please log in again.',
  storage_denied:
    'This browser keeps nothing for this page, so no log-in can work. Allow site data (cookies) for it, or free some space, then reload.',
  logged_out: 'You logged out in another tab, so you’re logged out here too.',
  'token-missing': 'Please log in first.',
  'token-invalid': 'Twitch no longer accepts this log-in. Please log in again.',
  'token-expired': 'Your log-in has expired. Please log in again.',
  'token-wrong-client': 'This login belongs to another app. Please log in again.',
  'login-invalid': 'A Twitch name has up to 25 letters, digits and underscores.',
  'streamer-unknown': 'Nobody on Twitch has this name. Check the spelling.',
  'twitch-unavailable': 'Twitch isn’t responding right now. Try again in a moment.',
  'test-not-allowed': 'You can only send test events to your own channel.',
  'channel-forbidden': 'You don’t have access to this.',
  'event-invalid': 'This event can’t be sent: check its fields, and whose channel it names.',
  'event-unknown': 'This event is no longer stored on the server.',
  'message-unreadable': 'This event can’t be sent: it is too long.',
  'public-url-unreachable': 'The callback didn’t reach the public address. See Setup for details.',
  'publisher-unavailable': 'Pusher didn’t accept it. Try again in a few seconds.',
  'rate-limited': 'Too many requests. Try again in a minute.',
  'request-invalid': 'The server didn’t understand this. Check what you typed.',
  'scope-missing': 'This login doesn’t say which channels you moderate. Please log in again.',
  'wand-code-invalid': 'This code doesn’t work. Scan the code on the screen again.',
  'wand-off': 'The wand is off. It works while the presenter has it turned on.',
  stopping: 'The server is restarting. Try again in a few seconds.',
  internal: 'Something went wrong on the server. Try again; its log has details.',
} satisfies Record<PageErrorCode, string> & Record<string, string>

/** The same in any language. */
export type Texts = typeof texts
