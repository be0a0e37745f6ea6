import { isRecord } from '../../../api/shared/record'
import { warned, type Answer, type Fields, type Surroundings } from './answer'
import { readJson, within } from './readJson'
import { loginIn, settle } from './settle'
import { problems, warnings } from './words'

/** `private-tfue-mods` and `presence-tfue` belong to tfue. */
const channelName = /^(?:private-|presence-)?(\w+?)(?:-mods)?$/

/**
 * An event as Pusher carries it (`{event, channel, data}`), as its HTTP API takes it
 * (`{name, channels, data}`), or a batch of them. `data` is an envelope of ours, or an event.
 */
export const recognisePusher =
  (answerOf: (value: unknown, around: Surroundings) => Answer) =>
  (value: Fields, around: Surroundings): Answer | undefined => {
    const { batch } = value
    if (Array.isArray(batch)) return answerOf(batch, around)
    const name = value.event ?? value.name
    if (typeof name !== 'string' || !('data' in value)) return undefined
    if (/^pusher(?:_internal)?:/.test(name)) return { problem: problems.pusher(name) }
    const data = dataOf(value.data)
    if ('problem' in data) return within('`data`', data)
    const isWhole = isRecord(data.value) && isRecord(data.value.event)
    const answer = isWhole
      ? answerOf(data.value, { ...around, type: name })
      : settle('pusher', { type: name, event: data.value, streamer: loginOf(value) }, around)
    if ('problem' in answer) return answer
    return warned({ ...answer, format: 'pusher' }, [...data.warnings, ...channelWarnings(value)])
  }

/** Pusher's data is text that holds JSON; people paste it unpacked as well. */
const dataOf = (data: unknown) =>
  typeof data === 'string' ? readJson(data) : { value: data, warnings: [] }

function loginOf({ channel, channels }: Fields): string | undefined {
  const name: unknown = channel ?? (Array.isArray(channels) ? channels[0] : undefined)
  return typeof name === 'string' ? loginIn(channelName.exec(name)?.[1]) : undefined
}

const channelWarnings = ({ channels }: Fields): string[] =>
  Array.isArray(channels) && channels.length > 1
    ? [warnings.first(channels.length, 'channels')]
    : []
