import { valueAt } from '../path'
import { cliEvents, type CliEvent, type CliField } from '../twitchCliEvents'
import { changesOf, wholeEvent, type Copy, type Copyable, type Copying } from './copyable'
import { quoted } from './curl'

/** The flags of twitch-cli, as they are written shortest. */
const flags: Readonly<Record<CliField, string>> = {
  cost: '-C',
  tier: '--tier',
  description: '-d',
  status: '-S',
  'item-id': '-i',
  'item-name': '-n',
  'game-id': '-G',
  'charity-current': '--charity-current-value',
  'charity-target': '--charity-target-value',
  'ban-start': '--ban-start',
  'ban-end': '--ban-end',
}
const isField = (name: string): name is CliField => Object.hasOwn(flags, name)

/** `twitch event trigger` with the flags it has; what it has none for it makes up. */
export function twitchCli(copyable: Copyable, copying: Copying): Copy {
  const { type } = copyable
  const row = cliEvents[type]
  if (!row) return { problem: 'cli' }
  const event = wholeEvent(copyable, copying)
  const isGift = type === 'channel.subscribe' && event.is_gift === true
  const isAnonymous = row.anonymous !== undefined && event.is_anonymous === true
  const written = flagsOf(row, event)
  const words = [
    `twitch event trigger ${isGift ? 'gift' : type}`,
    `-F ${copying.origin}/api/callback -s "$EVENTSUB_SECRET"`,
    ...people(row, event, isAnonymous),
    ...(isAnonymous ? ['-a'] : []),
    ...written.map(({ flag, value }) => `${flag} ${value}`),
  ]
  const paths = written.map(({ path }) => path)
  return { text: words.join(' '), note: 'cli', left: leftOut(copyable, row, paths) }
}

const word = (value: unknown): string => {
  const text = String(value)
  return /^[\w.:-]+$/.test(text) ? text : quoted(text)
}

/** Each field once: `item-id` and `game-id` both set a stream's category. */
function flagsOf({ fields }: CliEvent, event: Copyable['event']) {
  const paths = new Set<string>()
  return Object.entries(fields).flatMap(([name, path]) => {
    const value = valueAt(event, path)
    const isTold = typeof value === 'string' ? value !== '' : typeof value === 'number'
    if (!isField(name) || !isTold || paths.has(path)) return []
    paths.add(path)
    return [{ flag: flags[name], path, value: word(value) }]
  })
}

function people({ from, to }: CliEvent, event: Copyable['event'], isAnonymous: boolean): string[] {
  const idOf = (prefix: string | undefined) => (prefix ? event[`${prefix}_id`] : undefined)
  const receiver = idOf(to) ?? event.to_broadcaster_user_id ?? event.broadcaster_user_id
  const sender = isAnonymous ? undefined : idOf(from)
  return [...(receiver ? [`-t ${word(receiver)}`] : []), ...(sender ? [`-f ${word(sender)}`] : [])]
}

/** What was changed of the sample, and has no flag. */
function leftOut(copyable: Copyable, row: CliEvent, paths: readonly string[]): string[] {
  const covered = new Set(paths.map((path) => path.split('.', 1)[0]))
  const accounts = ['broadcaster_user', 'to_broadcaster_user', row.from, row.to]
  return Object.keys(changesOf(copyable)).filter((name) => {
    const isAccount = accounts.some(
      (prefix) =>
        prefix && /^_(?:id|login|name)$/.test(name.slice(prefix.length)) && name.startsWith(prefix),
    )
    const isSwitch = name === 'is_anonymous' || name === 'is_gift'
    return !covered.has(name) && !isAccount && !isSwitch
  })
}
