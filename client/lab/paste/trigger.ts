import { isEventType } from '../../../api/shared/catalogue'
import { sampleFor } from '../../../api/shared/sample-for'
import { FieldError, setField } from '../../../api/shared/set-field'
import { nothingKnown, warned, type Answer, type Fields } from './answer'
import { sortArguments, type Flags } from './flags'
import { similarTypes } from './similarTypes'
import { loginIn, settle } from './settle'
import { problems, warnings } from './words'

const flags: Flags<'streamer' | 'set' | 'count' | 'other'> = {
  '--streamer': { name: 'streamer' },
  '--set': { name: 'set' },
  '--count': { name: 'count' },
  '--url': { name: 'other' },
  '--secret': { name: 'other' },
  '--print': { name: 'other', isSwitch: true },
}
const DEFAULT_STREAMER = 'tfue'

/** Our own `npm run trigger -- <type> --streamer <login> --set <field>=<value>`. */
export function recogniseTrigger(words: readonly string[]): Answer {
  const [run, script, ...args] = words
  if (run !== 'run' || script !== 'trigger') return { problem: problems.nothing }
  const { options, others } = sortArguments(
    args.filter((word) => word !== '--'),
    flags,
  )
  const valuesOf = (name: (typeof options)[number]['name']) =>
    options.filter((one) => one.name === name).map(({ value }) => value)
  const [type = ''] = others
  if (!isEventType(type)) return { problem: problems.unknownType(type, similarTypes(type)) }
  const streamer = loginIn(valuesOf('streamer').at(-1) ?? DEFAULT_STREAMER)
  const sample = sampleFor(type, { id: '', login: DEFAULT_STREAMER, name: DEFAULT_STREAMER })
  try {
    const event = withSettings(sample, valuesOf('set'))
    const answer = settle('trigger', { type, event, streamer }, nothingKnown)
    const count = valuesOf('count').at(-1) ?? '1'
    return warned(answer, count === '1' ? [] : [warnings.once(count)])
  } catch (error) {
    if (error instanceof FieldError) return { problem: problems.trigger(error.message) }
    throw error
  }
}

/** Only what is set: the fields of the sample that hold it, whole. */
function withSettings(sample: Fields, settings: readonly string[]): Fields {
  let event = sample
  const changed = new Set<string>()
  for (const setting of settings) {
    const [path = ''] = setting.split('=', 1)
    event = setField(event, path, setting.slice(path.length + 1))
    changed.add(path.split('.', 1)[0] ?? '')
  }
  return Object.fromEntries(Object.entries(event).filter(([name]) => changed.has(name)))
}
