/** The browser's database of events that were seen. */
export const HISTORY_DATABASE = 'streamer-events'
