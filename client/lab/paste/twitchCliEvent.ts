import { samples } from '../../../api/shared/samples'
import { isRecord } from '../../../api/shared/record'
import type { EventType } from '../../../api/shared/types'
import { knownPerson } from '../knownPeople'
import { cliEvents, type CliEvent, type CliField } from '../twitchCliEvents'
import type { Fields } from './answer'
import type { Arguments } from './flags'
import type { CliFlag } from './twitchCliFlags'

export type CliOptions = Arguments<CliFlag>['options']

/** The names that twitch-cli gives to those of whom it knows only the id. */
const FROM_NAME = 'testFromUser'
const TO_NAME = 'testBroadcaster'
const numeric: ReadonlySet<CliFlag> = new Set<CliField>([
  'cost',
  'charity-current',
  'charity-target',
])
/** They say something about the event, and nothing about a field of it. */
const withoutField: ReadonlySet<CliFlag> = new Set<CliFlag>([
  'to-user',
  'count',
  'subscription-status',
  'version',
  'other',
])

export const valueOf = (options: CliOptions, name: CliFlag): string | undefined =>
  options.findLast((one) => one.name === name)?.value

/** Who gives a shoutout is the one it comes from. */
export const streamerFlag = (type: EventType): CliFlag =>
  cliEvents[type]?.from === 'broadcaster_user' ? 'from-user' : 'to-user'

/** The fields that the flags set, and the flags that set nothing in this type. */
export function eventOf(
  type: EventType,
  options: CliOptions,
): { fields: Fields; unused: string[] } {
  const row: CliEvent = cliEvents[type] ?? { aliases: [], fields: {} }
  const paths: ReadonlyMap<string, string> = new Map(Object.entries(row.fields))
  const sample: unknown = samples[type]()
  let fields: Fields = valueOf(options, 'anonymous') === '' ? { ...row.anonymous } : {}
  const unused: string[] = []
  for (const { name, flag, value } of options) {
    const path = paths.get(name)
    if (path)
      fields = {
        ...fields,
        ...fieldAt(path, valueFor(name, value), { ...asFields(sample), ...fields }),
      }
    else if (
      name === 'anonymous' ? !row.anonymous : !withoutField.has(name) && !hasAccount(name, row)
    ) {
      unused.push(flag)
    }
  }
  const from = row.from !== 'broadcaster_user' && row.from && valueOf(options, 'from-user')
  const to = row.to && valueOf(options, 'to-user')
  return {
    fields: {
      ...fields,
      ...(from && row.from && account(row.from, from, FROM_NAME)),
      ...(to && row.to && account(row.to, to, TO_NAME)),
    },
    unused,
  }
}

const hasAccount = (name: CliFlag, row: CliEvent) => name === 'from-user' && row.from !== undefined
const asFields = (value: unknown): Fields => (isRecord(value) ? value : {})

const valueFor = (name: CliFlag, value: string): unknown =>
  numeric.has(name) && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value

/** The field of a path such as `reward.cost`, whole, with what else the event has in it. */
function fieldAt(path: string, value: unknown, event: Fields): Fields {
  const [name = '', inner] = path.split('.')
  return { [name]: inner ? { ...asFields(event[name]), [inner]: value } : value }
}

function account(prefix: string, id: string, name: string): Fields {
  const person = knownPerson(id) ?? { id, login: name.toLowerCase(), name }
  return {
    [`${prefix}_id`]: person.id,
    [`${prefix}_login`]: person.login,
    [`${prefix}_name`]: person.name,
  }
}
