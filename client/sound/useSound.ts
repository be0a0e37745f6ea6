import { onScopeDispose, ref, watch } from 'vue'
import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { language } from '../language/language'
import { locale } from '../feed/locale'
import { stateBefore } from '../feed/changes'
import { describe } from '../feed/describe'
import { plain } from '../language/phrase'
import type { Feed } from '../stream/feed'
import { isAwake, play, wake } from './audio'
import { useMute } from './mute'
import { createQueue, type QueueState } from './queue'
import { useSoundSettings } from './settings'
import { canSpeak, speak } from './speech'
import { createSpacing, tones } from './tones'
import { cuesFor } from './cues'

/** Lets the viewer hear what arrives in the feeds, as the settings say and once a gesture allows it. */
export function useSound(feeds: () => readonly Feed[]) {
  const settings = useSoundSettings()
  const mute = useMute()
  /** The browser lets us sound. */
  const isReady = isAwake
  /** A gesture has allowed it, and yet nothing plays. */
  const hasNoOutput = ref(false)
  const queue = ref<QueueState>({ isSpeaking: false, waiting: 0, dropped: 0 })
  const mayPlay = createSpacing()
  const speech = createQueue(
    (text, signal) => {
      const { voice, rate, volume } = settings.value
      return speak(text, { language: language.value, voice, rate, volume }, signal)
    },
    (state) => (queue.value = state),
  )

  function hear(event: FeedEvent) {
    if (!isReady.value || mute.remainingMs() > 0) return
    const before = stateBefore(event, () => feeds().flatMap(({ events }) => events))
    const description = describe(event, locale.value, { before })
    const cues = cuesFor(event, description, settings.value)
    if (cues.tone && description.family && mayPlay(description.family)) {
      play(tones[description.family], settings.value.volume)
    }
    if (cues.speech && canSpeak()) speech.add(plain(description.sentence))
  }

  // At once: the next batch takes the place of this one.
  watch(
    () => feeds().map(({ arrivals }) => arrivals),
    (now, before) => {
      for (const batch of now) if (!before.includes(batch)) batch.toReversed().forEach(hear)
    },
    { flush: 'sync' },
  )

  /** In answer to a gesture. */
  async function allow() {
    hasNoOutput.value = !(await wake())
  }

  async function toggle() {
    settings.value.isOn = !settings.value.isOn
    if (settings.value.isOn) await allow()
    else speech.clear()
  }

  /** Lets the viewer hear what it will be like. */
  function tryIt(sample: string) {
    play(tones.channel, settings.value.volume)
    if (canSpeak() && settings.value.spoken.length > 0) speech.add(sample)
  }

  function setMinimum(amount: number) {
    settings.value.minimum = Number.isFinite(amount) ? Math.max(0, amount) : 0
  }

  function silence() {
    mute.mute()
    speech.clear()
  }

  // A gesture on an earlier page of this visit is enough.
  if (settings.value.isOn && navigator.userActivation?.hasBeenActive) void wake()
  onScopeDispose(speech.clear)
  return {
    settings,
    isReady,
    hasNoOutput,
    queue,
    mute,
    allow,
    toggle,
    tryIt,
    setMinimum,
    silence,
    skip: speech.skip,
  }
}
