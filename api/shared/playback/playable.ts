import { isRecord } from '../record'
import type { Streamer } from '../types'
import { checkSteps } from './check-plan'
import { planOf, type PlannedEvent } from './plan'
import { longGapsIn, planOfRecording, readRecording } from './recording'
import { readScenario } from './scenario'

/** A scenario, or a recorded session, that can be played. */
export interface Playable {
  /** The events of a recording are sent as they are, as replays. */
  kind: 'scenario' | 'recording'
  /** '' for a recording. */
  name: string
  description: string
  /** The login on whose channel it plays where nobody says otherwise. */
  streamer?: string
  /** Its events on the channel of this streamer. */
  planFor: (streamer: Streamer) => readonly PlannedEvent[]
  /** What is strange about it, or left out. */
  warnings: readonly string[]
  /** How many silences of a recording were cut to 30 s. */
  shortened: number
}

/** Reads a `*.scenario.json` file, or a session recorded as JSON Lines; or says all that is wrong. */
export const readPlayable = (text: string): Playable | { problems: readonly string[] } =>
  isRecording(text) ? recording(text) : scenario(text)

/** Each line of a recording is JSON by itself; a scenario has a list of steps. */
function isRecording(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  try {
    const content: unknown = JSON.parse(first.replace(/^\ufeff/, ''))
    return isRecord(content) && 'receivedAt' in content
  } catch {
    return false
  }
}

function recording(text: string): Playable | { problems: readonly string[] } {
  const { envelopes, problems } = readRecording(text)
  const warnings = problems.map(({ line, message }) => `Line ${line}: ${message}`)
  const [first] = envelopes
  if (!first) return { problems: warnings }
  const cut = envelopes.filter(({ truncated }) => truncated)
  return {
    kind: 'recording',
    name: '',
    description: '',
    streamer: first.streamer.login,
    planFor: (streamer) => planOfRecording(envelopes, streamer),
    warnings: [
      ...warnings,
      ...cut.map(({ line }) => `Line ${line}: the event was too long and is not whole`),
    ],
    shortened: longGapsIn(envelopes),
  }
}

function scenario(text: string): Playable | { problems: readonly string[] } {
  const read = readScenario(text)
  if ('problems' in read) return read
  const { name, description, streamer } = read.scenario
  const found = checkSteps(read.scenario)
  const problems = found.filter(({ isHarmless }) => !isHarmless).map(({ message }) => message)
  if (problems.length > 0) return { problems }
  return {
    kind: 'scenario',
    name,
    description,
    streamer,
    planFor: () => planOf(read.scenario),
    warnings: found.map(({ message }) => message),
    shortened: 0,
  }
}
