import type { Envelope } from '../../../api/shared/envelope'

/** An envelope as it travels, without what only the page knows. */
export const jsonOf = (envelope: Envelope): string =>
  JSON.stringify({ ...envelope, channel: undefined }, null, 2)
