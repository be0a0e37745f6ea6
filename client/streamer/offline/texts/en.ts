/** The stage of a streamer who is offline. */
export const texts = {
  label: (name: string) => `${name} is offline`,
  heading: (name: string) => `${name} is offline`,
  last: 'Last stream',
  player: 'Show player',
  next: 'Next stream',
  later: 'After that',
  /** `time` is a span such as "1 day 2 hours". */
  inTime: (time: string) => `in ${time}`,
  soon: 'any moment now',
  calendar: 'Add to calendar',
  entry: (name: string, title: string) => (title ? `${name}: ${title}` : `${name} is live`),
  noPlans: 'No upcoming streams scheduled.',
  videos: 'Recent streams',
  noVideos: 'No recent streams.',
  clips: 'Clips from the last month',
  noClips: 'No clips in the last month.',
  onTwitch: (name: string) => `Open ${name} on Twitch`,
  views: { one: '# view', other: '# views', unknown: '' },
  loading: 'Loading the schedule…',
  opens: 'opens Twitch',
}

/** The same in any language. */
export type Texts = typeof texts
