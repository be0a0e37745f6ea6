import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { catalogue, isEventType } from '../../shared/catalogue'
import { checkEvent } from '../../shared/check'
import { sampleFor } from '../../shared/sample-for'
import type { EventType, Streamer } from '../../shared/types'
import { testMessage } from '../../lab'
import { FieldError, setField } from '../../shared/set-field'
import { deliver, streamerNamed, targetOf, type Shell, type Target } from '../command-line/target'
import { answerWith, say, UsageError, type ExitCode } from '../command-line/terminal'
import { completionFor } from './completion'
import { help, options } from './options'

/** What is to be sent, and where. */
interface Order {
  type: EventType
  streamer: Streamer
  event: Record<string, unknown>
  target: Target
  count: number
}

const types = Object.keys(catalogue)

/** Runs `npm run trigger`. Answers the exit code. */
export const runTrigger = (args: readonly string[], env: Shell): Promise<ExitCode> =>
  answerWith('trigger', async () => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const text = wordsFor(values)
    if (text !== undefined) {
      say(text)
      return 0
    }
    const order = orderOf(values, positionals, env)
    if (!values.print) return await send(order)
    say(JSON.stringify(order.event, undefined, 2))
    return 0
  })

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** What is told instead of sending anything. */
function wordsFor(values: Values): string | undefined {
  if (values.help) return help
  if (values.list) return types.join('\n')
  return values.completion === undefined ? undefined : completionFor(values.completion)
}

function orderOf(values: Values, positionals: string[], env: Shell): Order {
  const [type = '', ...more] = positionals
  if (!isEventType(type)) throw new UsageError(unknownType(type))
  if (more.length > 0) throw new UsageError(`There is one type too many: ${more.join(', ')}`)
  const streamer = streamerNamed(values.streamer)
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new UsageError('--count must be a whole number from 1 to 1000')
  }
  const target = targetOf(values, env)
  const event = (values.set ?? []).reduce(applySetting, sampleFor(type, streamer))
  const problem = checkEvent(type, event).find(({ isUnknown }) => !isUnknown)
  if (problem) throw new UsageError(problem.message)
  return { type, streamer, event, target, count }
}

function applySetting(event: Record<string, unknown>, setting: string): Record<string, unknown> {
  const [, path, text] = /^([^=]+)=(.*)$/s.exec(setting) ?? []
  if (path === undefined || text === undefined) {
    throw new FieldError(`--set needs a field and a value, such as viewers=240, not "${setting}"`)
  }
  return setField(event, path, text)
}

const parts = (type: string): string[] => type.split(/[._]/).filter((part) => part !== 'channel')
const isLike = (word: string) => (part: string) =>
  word.length > 2 && (part.startsWith(word) || word.startsWith(part))

function unknownType(type: string): string {
  if (!type) return 'Which type? --list lists them.'
  const near = types.filter((known) => parts(type).some((word) => parts(known).some(isLike(word))))
  const hint =
    near.length > 0 ? `Did you mean ${near.slice(0, 6).join(', ')}?` : '--list lists them.'
  return `There is no type "${type}". ${hint}`
}

async function send({ type, streamer, event, target, count }: Order): Promise<ExitCode> {
  for (let n = 0; n < count; n++) {
    const id = randomUUID()
    const status = await deliver(target, id, testMessage(id, type, streamer, event))
    if (status === undefined) return 1
    say(`${status}  ${type}  ${id}`)
  }
  return 0
}
