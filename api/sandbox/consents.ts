import { catalogue } from '../shared/catalogue'
import { sunny } from '../shared/cast'
import { BOT_SCOPES, type Scope } from '../shared/scopes'
import { cast } from './cast'

/** Has granted nothing, so that there is a consent to give. */
const WITHOUT = sunny.login

/** All that what chat can see takes. */
const scopes: readonly Scope[] = [
  ...new Set([
    ...Object.values(catalogue)
      .filter(({ audience }) => audience === 'public')
      .flatMap((definition) => definition.scopes.flatMap(([first]) => first ?? [])),
    BOT_SCOPES.reader,
    BOT_SCOPES.channel,
  ]),
]

/** What the streamers of the cast have granted when the sandbox comes alive. */
export const consents = cast
  .filter(({ login, channel }) => channel && login !== WITHOUT)
  .map(({ id }) => ({ userId: id, scopes }))
