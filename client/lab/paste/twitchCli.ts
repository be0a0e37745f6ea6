import { isEventType } from '../../../api/shared/catalogue'
import type { EventType } from '../../../api/shared/types'
import { cliEvents } from '../twitchCliEvents'
import { nothingKnown, warned, type Answer } from './answer'
import { sortArguments } from './flags'
import { loginIn, settle } from './settle'
import { similarNames } from './similarTypes'
import { eventOf, streamerFlag, valueOf, type CliOptions } from './twitchCliEvent'
import { cliFlags } from './twitchCliFlags'
import { knownPerson } from '../knownPeople'
import { problems, warnings } from './words'

const aliases: ReadonlyMap<string, EventType> = new Map(
  Object.entries(cliEvents).flatMap(([type, row]) =>
    isEventType(type) ? row.aliases.map((name) => [name, type] as const) : [],
  ),
)
const otherCommands: Readonly<Record<string, string>> = {
  'verify-subscription': problems.verify,
  verify: problems.verify,
  retrigger: problems.retrigger,
}

/** `twitch event trigger <event> [flags]`, with the flags of twitch-cli. */
export function recogniseTwitchCli(words: readonly string[]): Answer {
  const [product = '', command = '', ...args] = words
  if (product !== 'event' && product !== 'events') return { problem: problems.cliOther(product) }
  if (!['trigger', 'fire', 'emit'].includes(command)) {
    return { problem: otherCommands[command] ?? problems.cliOther(`event ${command}`.trim()) }
  }
  const { options, others, unknown } = sortArguments(args, cliFlags)
  const [name] = others
  if (!name) return { problem: problems.cliMissing }
  const type = isEventType(name) ? name : aliases.get(name)
  if (!type) return { problem: problems.cliUnknown(name, similarNames(name, [...aliases.keys()])) }
  const status = valueOf(options, 'subscription-status') ?? 'enabled'
  if (status !== 'enabled') return { problem: problems.revocation(status) }
  const answer = answerOf(type, name, options)
  return warned(answer, unknown.map(warnings.flagUnknown))
}

function answerOf(type: EventType, name: string, options: CliOptions): Answer {
  const { fields, unused } = eventOf(type, options)
  const event = name === 'gift' ? { is_gift: true, ...fields } : fields
  const id = valueOf(options, streamerFlag(type))
  const streamer = id && (knownPerson(id)?.login ?? (/^\d+$/.test(id) ? undefined : loginIn(id)))
  const count = valueOf(options, 'count') ?? '1'
  const version = valueOf(options, 'version')
  return warned(settle('twitch-cli', { type, version, event, streamer }, nothingKnown), [
    ...unused.map(warnings.flag),
    ...(id && !streamer ? [warnings.toUser(id)] : []),
    ...(count === '1' ? [] : [warnings.once(count)]),
  ])
}
