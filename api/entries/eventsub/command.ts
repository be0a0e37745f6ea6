import { parseArgs } from 'node:util'
import { isLogin } from '../../shared/login'
import { EnvError } from '../../settings/parse'
import { complain, say, type ExitCode } from '../command-line/terminal'
import { createContext, NoTwitchError, type Context } from './context'
import { doctor } from './doctor'
import { listAll } from './list'
import { subscribe } from './subscribe'
import { renewAll, unsubscribe } from './unsubscribe'

interface Command {
  usage: string
  does: string
  /** How many logins it takes. */
  logins: 'none' | 'some' | 'any'
  run: (context: Context, logins: readonly string[], isAll: boolean) => Promise<boolean>
}

const commands: Readonly<Record<string, Command>> = {
  list: {
    usage: 'list',
    does: 'what Twitch lists for our client id, and what it costs',
    logins: 'none',
    run: listAll,
  },
  subscribe: {
    usage: 'subscribe <login…>',
    does: 'creates what these streamers allow, and waits until Twitch has confirmed it',
    logins: 'some',
    run: subscribe,
  },
  unsubscribe: {
    usage: 'unsubscribe [login…]',
    does: 'removes the subscriptions of these streamers, or of all',
    logins: 'any',
    run: unsubscribe,
  },
  renew: {
    usage: 'renew [--all]',
    does: 'recreates those that point to an old PUBLIC_URL; all after a change of EVENTSUB_SECRET',
    logins: 'none',
    run: renewAll,
  },
  doctor: {
    usage: 'doctor',
    does: 'checks everything that can be wrong, and says how to fix it',
    logins: 'none',
    run: doctor,
  },
}

const help = [
  'npm run eventsub -- <command>',
  '',
  ...Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(24)}${does}`),
  '',
  'It uses the settings of the server (TWITCH_CLIENT_ID, PUBLIC_URL, …; see .env.example).',
  'Exit codes: 0 done, 1 something did not work, 2 asked wrongly.',
].join('\n')

/** Runs one command of `npm run eventsub` and says how it went. */
export async function runEventSub(
  args: readonly string[],
  source: Record<string, string | undefined>,
): Promise<ExitCode> {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, all: { type: 'boolean' } } as const
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true })
    const [name = '', ...logins] = parsed.positionals
    if (parsed.values.help || name === 'help') {
      say(help)
      return 0
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    const { all = false } = parsed.values
    const wrong = command ? askedWrongly(command, logins, all) : `There is no command "${name}"`
    if (!command || wrong) {
      complain(`${wrong}\n\n${help}`)
      return 2
    }
    const context = createContext(source, say)
    return (await command.run(context, logins.map(lowerCase), all)) ? 0 : 1
  } catch (error) {
    complain(error instanceof Error ? error.message : 'It failed')
    return isAskedWrongly(error) ? 2 : 1
  }
}

const lowerCase = (login: string) => login.toLowerCase()

const isAskedWrongly = (error: unknown): boolean =>
  error instanceof EnvError || error instanceof NoTwitchError || error instanceof TypeError

function askedWrongly(
  { usage, logins }: Command,
  given: readonly string[],
  isAll: boolean,
): string | undefined {
  if (isAll && !usage.includes('--all')) return `Usage: ${usage}`
  if (logins === 'none' && given.length > 0) return `Usage: ${usage}`
  if (logins === 'some' && given.length === 0) return `Usage: ${usage}`
  const impossible = given.find((login) => !isLogin(login.toLowerCase()))
  return impossible === undefined ? undefined : `"${impossible}" can't be a Twitch name`
}
