import type { PageErrorCode } from '../../../api/shared/error-codes'

const recovered = (events: number): string =>
  events === 0 ? '0 events missed' : `${events} ${events === 1 ? 'event' : 'events'} recovered`

/** Every text of the pages that is not an event. Functions take display names and numbers. */
export const texts = {
  app: {
    name: 'Streamer Event Viewer',
    promise:
      'Watch any streamer on Twitch and see everything that happens on the channel, the moment it happens.',
    skip: 'Skip',
    skipToEvents: 'Skip to the events',
    skipToSearch: 'Skip to the search',
    logInAgain: 'Log in again',
    logOut: 'Log out',
    theme: (name: string) => `Theme: ${name}`,
    themes: {
      auto: 'Same as the system',
      light: 'Light',
      dark: 'Dark',
      'high-contrast': 'High contrast',
    },
    language: 'Language',
    setup: 'Setup',
    lab: 'Event Lab',
    postman: 'Postman collection',
    loading: 'Loading…',
    retry: 'Try again',
    close: 'Close',
    named: (name: string, what: string) => `${name}: ${what}`,
    notFound: 'There is no such page.',
    toStart: 'To the start page',
    broken: 'This page has a fault and could not go on.',
    reload: 'Reload the page',
    offline: 'You are offline. Events that you miss are fetched when you are back.',
    postmanEnvironment: 'its environment',
  },
  home: {
    streamerName: 'Streamer name',
    placeholder: 'A name, @name or twitch.tv link',
    stream: 'Stream',
    invalidName: {
      empty: 'Type the name of a streamer.',
      characters: 'A Twitch name has only letters, digits and underscores.',
      long: 'A Twitch name has at most 25 characters.',
      link: 'This link leads to no streamer. A link such as twitch.tv/tfue does.',
    },
  },
  watch: {
    title: (name: string) => `${name} · live events`,
    player: (name: string) => `Stream of ${name}`,
    chatOf: (name: string) => `Chat of ${name}`,
    chat: 'Chat',
    live: 'Live',
    offline: 'Offline',
    offlineSince: (time: string) => `Offline since ${time}`,
    viewers: 'Viewers',
    onAir: 'On air',
    noTitle: 'No title yet',
    missing: (name: string) => `No streamer is called ${name}`,
    topics: 'Topics',
    topicsOpen: (live: number, all: number) => `Topics ${live} of ${all}`,
  },
  connection: {
    label: 'Connection',
    states: {
      connected: 'Connected',
      reconnecting: 'Reconnecting',
      disconnected: 'Disconnected',
    },
    /** After "Reconnecting": when it tries next. */
    nextTry: (seconds: number) => `in ${seconds} s`,
    trying: 'now…',
    reconnect: 'Reconnect now',
    /** What a lost link came to: `offline` is a span such as "42 s". */
    receipt: {
      complete: (offline: string, events: number) =>
        `Offline ${offline} · ${recovered(events)} · complete`,
      overrun: (offline: string, events: number) =>
        `Offline ${offline} · ${recovered(events)} · some older events are gone`,
      missing: (from: string, to: string) =>
        `The server restarted: events between ${from} and ${to} may be missing`,
    },
    dismiss: 'Dismiss',
  },
  feed: {
    heading: 'Events',
    families: 'Kinds of events',
    pause: 'Pause',
    resume: 'Resume',
    newEvents: (count: number) => `${count} new ${count === 1 ? 'event' : 'events'}`,
    catchUp: 'Catch me up',
    search: 'Search events',
    minimumAmount: 'Minimum amount',
    minimumShort: 'At least',
    presets: 'Show',
    ownFilter: 'My own',
    presetNames: {
      everything: 'Everything',
      support: 'Support',
      community: 'Community',
      stream: 'Stream',
      moderation: 'Moderation',
      tests: 'Tests',
    },
    /** Why the list stays still. */
    held: {
      paused: 'Paused',
      scrolled: 'The list stays where you read',
      hovering: 'The list stays while you point at it',
      focused: 'The list stays while you are in it',
      selecting: 'The list stays while you select',
    },
    beforeOpening: 'Before you opened this page',
    older: 'Show older events',
    /** A card of several events. */
    parts: (count: number) => `${count} ${count === 1 ? 'event' : 'events'} on this card`,
    giftedBySomebody: (count: number) => `${count} subs were gifted`,
    recipients: (names: string, others: number) =>
      others > 0 ? `to ${names} and ${others} more` : `to ${names}`,
    flapped: (times: number) => `on and off ${times} times within minutes`,
    thank: 'Thanked',
    markRead: 'Mark all as read',
    details: 'Details',
    origins: { twitch: '', test: 'Test', replay: 'Replay', imported: 'Imported' },
    now: 'now',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    origin: 'Sent by',
    originNames: { twitch: 'Twitch', test: 'A test', replay: 'A replay' },
    broken: 'This event could not be shown.',
    time: 'Time',
    type: 'Type',
    unknown: 'Unknown event',
    empty: {
      filtered: 'No event fits the filters.',
      showAll: 'Show all events',
    },
  },
  /** By the code of an API error or of a failed log-in; `unknown` shows the API's own words. */
  errors: {
    access_denied: 'You chose not to log in. Nothing was shared; log in whenever you like.',
    redirect_mismatch:
      'Twitch does not know this page’s address. Add it as a redirect URI of the app at Twitch.',
    invalid_state: 'This log-in was not started here, so it was refused. Please log in again.',
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
    network: 'The server cannot be reached. Check your connection, then try again.',
    unknown: 'The server answered in a way this page does not know. Reload the page.',
  } satisfies Record<PageErrorCode, string> & Record<string, string>,
}

/** What every language has to say: the shape of the English texts. */
export type Texts = typeof texts
