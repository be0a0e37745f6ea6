import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { isEventType } from '../../shared/catalogue'
import type { Streamer } from '../../shared/types'
import { type LabMessage, replayMessage, testMessage } from '../../lab'
import type { PlannedEvent } from '../../shared/playback/plan'
import type { Playable } from '../../shared/playback/playable'
import { deliver, streamerNamed, targetOf, type Shell } from '../command-line/target'
import { answerWith, complain, say, UsageError, type ExitCode } from '../command-line/terminal'
import { load, shippedNames } from './load'
import { help, options } from './options'
import { play, type PlaybackEnd } from './play'
import { progress, stepsOf } from './progress'

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/**
 * Runs `npm run scenario`. Answers the exit code.
 * @param shipped folder of the shipped scenarios
 */
export const runScenario = (args: readonly string[], env: Shell, shipped: URL): Promise<ExitCode> =>
  answerWith('scenario', async () => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help || values.list) {
      say(values.help ? help : (await shippedNames(shipped)).join('\n'))
      return 0
    }
    const [name, ...more] = positionals
    if (!name) throw new UsageError('Which scenario? --list lists those that are shipped.')
    if (more.length > 0) throw new UsageError(`There is one file too many: ${more.join(', ')}`)
    // npm runs scripts in the project's folder: what is typed is meant from where it is typed.
    const playable = await load(name, shipped, env.INIT_CWD ?? process.cwd())
    const streamer = streamerNamed(values.streamer ?? playable.streamer ?? 'tfue')
    for (const warning of playable.warnings) complain(`${name}: ${warning}`)
    if (values['dry-run']) return printPlan(playable.planFor(streamer))
    return await playOn(streamer, playable, values, env)
  })

function speedOf(speed: string): number {
  const number = Number(speed)
  if (number >= 0.1 && number <= 100) return number
  throw new UsageError(`--speed must be a number from 0.1 to 100, not "${speed}"`)
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

function printPlan(plan: readonly PlannedEvent[]): ExitCode {
  for (const { at, type, step, note } of plan) {
    say(`${seconds(at).padStart(8)}  ${step}. ${type}${note ? `  ${note}` : ''}`)
  }
  return 0
}

const codes: Readonly<Record<PlaybackEnd, ExitCode>> = { done: 0, stopped: 0, refused: 1 }

async function playOn(streamer: Streamer, playable: Playable, values: Values, env: Shell) {
  const speed = speedOf(values.speed)
  const target = targetOf(values, env)
  const plan = playable.planFor(streamer)
  const stop = new AbortController()
  const end = () => stop.abort()
  process.once('SIGINT', end)
  const steps = values.step ? stepsOf(process.stdin, stop.signal) : undefined
  const line = progress(process.stderr)
  let taken = 0

  async function send({ type, event, step }: PlannedEvent): Promise<boolean> {
    const id = randomUUID()
    const message = messageOf(id, playable, streamer, type, event)
    const status = await deliver(target, id, message, stop.signal)
    line.clear()
    if (status === undefined) {
      if (!stop.signal.aborted) complain(`${stepWord[playable.kind]} ${step}, ${type}: not taken`)
      return false
    }
    taken++
    say(`${status}  ${taken}/${plan.length}  ${type}  ${id}`)
    return true
  }

  const outcome = await play(plan, {
    speed,
    signal: stop.signal,
    nextStep: steps?.next,
    send,
    onNext: ({ type, note }, sent, ms) =>
      line.show(
        `${sent}/${plan.length}  ${steps ? 'Enter sends' : `in ${seconds(ms)}:`} ${note ?? type}`,
      ),
  })
  line.clear()
  steps?.close()
  process.off('SIGINT', end)
  if (outcome === 'stopped') complain(`Stopped after ${taken} of ${plan.length}`)
  return codes[outcome]
}

const stepWord = { scenario: 'Step', recording: 'Line' } as const

function messageOf(
  id: string,
  { kind }: Playable,
  streamer: Streamer,
  type: string,
  event: Record<string, unknown>,
): LabMessage {
  const isTest = kind === 'scenario' && isEventType(type)
  return isTest ? testMessage(id, type, streamer, event) : replayMessage(id, type, streamer, event)
}
