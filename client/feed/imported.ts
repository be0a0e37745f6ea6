import type { Envelope, Origin } from '../../api/shared/envelope'

/** The lane of the feed for what was opened from a file, beside Pusher's channels. */
export const IMPORTED = 'import'

/** An envelope, of which the feed knows the channel. */
type Shown = Pick<Envelope, 'origin'> & { channel?: string }

/** Whether an event was opened from a file: it is shown, and neither kept nor counted. */
export const isImported = ({ channel }: Shown): boolean => channel === IMPORTED

/** Where an event comes from, as a card labels it. */
export const shownOrigin = (event: Shown): Origin | 'imported' =>
  isImported(event) ? 'imported' : event.origin
