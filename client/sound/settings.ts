import { ref, watch } from 'vue'
import * as v from 'valibot'
import { families } from '../../api/shared/types'
import { readStored, writeStored } from '../lib/stored'
import { soundKey } from './key'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const schema = v.object({
  isOn: v.boolean(),
  /** 0 to 1 */
  volume: share,
  /** Below this amount nothing sounds; what has no amount does. */
  minimum: v.pipe(v.number(), v.minValue(0)),
  /** Families that have a tone. */
  tones: v.array(v.picklist(families)),
  /** Families that are read aloud. */
  spoken: v.array(v.picklist(families)),
  testsSilent: v.boolean(),
  /** The browser's name of a voice; empty: its own choice for the language. */
  voice: v.string(),
  /** 1 is the voice's own pace. */
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
})

/** What the viewer wants to hear, kept in this browser. */
export type SoundSettings = v.InferOutput<typeof schema>

/** Silent until it is turned on; then what is rare and matters. */
export const defaults: SoundSettings = {
  isOn: false,
  volume: 0.5,
  minimum: 0,
  tones: ['support', 'channel', 'people', 'votes', 'points'],
  spoken: [],
  testsSilent: false,
  voice: '',
  rate: 1,
}

const settings = ref<SoundSettings>(readStored('localStorage', soundKey, schema) ?? { ...defaults })
watch(settings, (now) => writeStored('localStorage', soundKey, now), { deep: true })

export const useSoundSettings = () => settings
