import { keyOf } from '../../store'

/** The epoch, the last number of each channel, and the number that forgotten ones go on from. */
export const NUMBERS = keyOf('numbers')
/** Keys of the ids that are remembered, the newest first. */
export const IDS = keyOf('ids')
/** What the names of all begin with that belongs to one epoch; that follows, and `:`. */
export const EPOCHS = keyOf('epoch:')

/** Ids of Twitch's have 36 characters; what others make up is cut. */
const MAX_ID = 200

/** What is known of a message id. */
export const idKey = (id: string): string => keyOf(`id:${id.slice(0, MAX_ID)}`)

/** Where it is told that a channel has something new. */
export const bellOf = (channel: string): string => keyOf(`bell:${channel}`)
