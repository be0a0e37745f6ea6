import { filterQuery, readFilter } from '../feed/filter'
import { watchPath } from './logins'
import { readHidden } from './useHidden'

/**
 * The address at which streamers are watched with the view of this one: its filters, and whoever is
 * hidden of those who stay.
 * @param query of this address
 */
export function addressOf(logins: readonly string[], query: Readonly<Record<string, unknown>>) {
  const hide = readHidden(query).filter((login) => logins.length > 1 && logins.includes(login))
  return {
    path: watchPath(logins),
    query: { ...filterQuery(readFilter(query)), hide: hide.join(',') || undefined },
  }
}
