/** What all our keys begin with: a Redis may hold other things too. */
const PREFIX = 'streamer-events:'

/** A key of ours; all hold nothing for longer than they say. */
export const keyOf = (name: string): string => PREFIX + name
