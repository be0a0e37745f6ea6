import type { PageErrorCode } from '../../../../api/shared/error-codes'

/** By the code of an API error or of a failed login. */
export const texts = {
  access_denied: 'You chose not to log in. Nothing was shared; log in whenever you like.',
  redirect_mismatch:
    'Twitch doesn’t know this page’s address. Add it as a redirect URI in your Twitch app.',
  invalid_state: 'This login wasn’t started here, or it took too long. Please log in again.',
  storage_denied:
    'Your browser won’t store anything for this page, so you can’t log in. Allow site data (cookies) or free up space, then reload.',
  logged_out: 'You logged out in another tab, so you’re logged out here too.',
  'token-missing': 'Please log in first.',
  'token-invalid': 'Twitch no longer accepts this login. Please log in again.',
  'token-expired': 'Your login has expired. Please log in again.',
  'token-wrong-client': 'This login belongs to another app. Please log in again.',
  'login-invalid': 'Twitch names have up to 25 letters, digits and underscores.',
  'streamer-unknown': 'Check the spelling: no channel on Twitch has this name.',
  'twitch-unavailable': 'Twitch isn’t responding right now. Try again in a moment.',
  'test-not-allowed': 'You can only send test events to your own channel.',
  'channel-forbidden': 'You don’t have access to this.',
  'event-invalid': 'This event can’t be sent. Check its fields and the channel it names.',
  'event-unknown': 'This event is no longer stored on the server.',
  'message-unreadable': 'This event is too long to send.',
  'public-url-unreachable': 'The callback didn’t reach the public address. See Setup for details.',
  'publisher-unavailable': 'Pusher didn’t accept it. Try again in a few seconds.',
  'rate-limited': 'Too many requests. Try again in a minute.',
  'request-invalid': 'The server didn’t understand this. Check what you typed.',
  'scope-missing': 'This login doesn’t say which channels you moderate. Please log in again.',
  'wand-code-invalid': 'This code doesn’t work. Scan the code on the screen again.',
  'wand-off': 'Audience mode is off. It works while the presenter keeps it on.',
  stopping: 'The server is restarting. Try again in a few seconds.',
  internal: 'Something went wrong on the server. Try again; the server log has details.',
} satisfies Record<PageErrorCode, string> & Record<string, string>

/** The same in any language. */
export type Texts = typeof texts
