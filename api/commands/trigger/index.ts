import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { SANDBOX_EVENTSUB_SECRET } from '../../env'
import { catalogue, isEventType } from '../../eventsub/catalogue'
import { isLogin } from '../../eventsub/login'
import { sampleFor } from '../../eventsub/sample-for'
import type { EventType, Streamer } from '../../eventsub/types'
import { signedCallback, testMessage } from '../../lab/message'
import { FieldError, setField } from '../../lab/set-field'
import { cast } from '../../sandbox/cast'

const help = `npm run trigger -- <type> [options]

Sends an event to a callback, signed as Twitch signs.

  --streamer <login>     on whose channel it happens (tfue)
  --set <field>=<value>  changes a field of the type's sample, such as viewers=240 or
                         message.text=hello; as often as you like
  --url <url>            the callback (http://localhost:PORT/api/callback)
  --secret <secret>      EVENTSUB_SECRET of that deployment (that of the environment, or the sandbox's)
  --count <n>            sends it so many times, each with an id of its own (1)
  --print                shows the event instead of sending it
  --list                 lists the types

Exit codes: 0 taken, 1 refused or not reached, 2 asked wrongly.`

const options = {
  streamer: { type: 'string', default: 'tfue' },
  set: { type: 'string', multiple: true },
  url: { type: 'string' },
  secret: { type: 'string' },
  count: { type: 'string', default: '1' },
  print: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What is to be sent, and where. */
interface Order {
  type: EventType
  streamer: Streamer
  event: Record<string, unknown>
  url: string
  secret: string
  count: number
}

/** Asked wrongly: the message says how to ask. */
class UsageError extends Error {}

const types = Object.keys(catalogue)
const say = (text: string) => process.stdout.write(`${text}\n`)
const complain = (text: string) => process.stderr.write(`${text}\n`)

/** Runs `npm run trigger`. Answers the exit code. */
export async function runTrigger(
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help || values.list) {
      say(values.help ? help : types.join('\n'))
      return 0
    }
    const order = orderOf(values, positionals, env)
    if (!values.print) return await send(order)
    say(JSON.stringify(order.event, undefined, 2))
    return 0
  } catch (error) {
    // `parseArgs` throws a TypeError that names the option.
    complain(error instanceof Error ? error.message : 'It failed')
    complain('See: npm run trigger -- --help')
    return 2
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

function orderOf(
  values: Values,
  positionals: string[],
  env: Record<string, string | undefined>,
): Order {
  const [type = '', ...more] = positionals
  if (!isEventType(type)) throw new UsageError(unknownType(type))
  if (more.length > 0) throw new UsageError(`There is one type too many: ${more.join(', ')}`)
  const login = values.streamer.toLowerCase()
  if (!isLogin(login)) throw new UsageError(`"${values.streamer}" can't be a name on Twitch`)
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new UsageError('--count must be a whole number from 1 to 1000')
  }
  const url = values.url ?? `http://localhost:${env.PORT || '3000'}/api/callback`
  if (!URL.canParse(url)) throw new UsageError(`--url must be a URL, not "${url}"`)
  const streamer = streamerOf(login)
  const event = (values.set ?? []).reduce(applySetting, sampleFor(type, streamer))
  const secret = values.secret ?? env.EVENTSUB_SECRET ?? SANDBOX_EVENTSUB_SECRET
  return { type, streamer, event, url, secret, count }
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

/** The sandbox's people have their ids; of others the login has to do. */
function streamerOf(login: string): Streamer {
  const known = cast.find((person) => person.login === login)
  return { id: known?.id ?? '1', login, name: known?.name ?? login }
}

async function send({ type, streamer, event, url, secret, count }: Order): Promise<0 | 1> {
  for (let n = 0; n < count; n++) {
    const id = randomUUID()
    const callback = signedCallback(url, secret, id, testMessage(id, type, streamer, event))
    const answer = await fetch(callback).catch(() => undefined)
    if (!answer) {
      complain(`Nobody answers at ${url}`)
      return 1
    }
    if (!answer.ok) {
      complain(`${answer.status} ${await answer.text()}`)
      return 1
    }
    say(`${answer.status}  ${type}  ${id}`)
  }
  return 0
}
