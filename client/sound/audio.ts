import { readonly, ref } from 'vue'
import type { Tone } from './tones'

/** Seconds. */
const NOTE_SECONDS = 0.11
const RELEASE_SECONDS = 0.25

/** A browser that has nothing to play on says nothing; one that has begins within this time (ms). */
const PATIENCE_MS = 2000

let context: AudioContext | undefined
const isRunning = ref(false)

/** Whether the browser lets us sound: that takes a gesture of the viewer, and something to play on. */
export const isAwake = readonly(isRunning)

/** Asks the browser for sound, in answer to a gesture. Whether it begins. */
export async function wake(): Promise<boolean> {
  const audio = (context ??= create())
  const patience = new Promise((end) => setTimeout(end, PATIENCE_MS))
  await Promise.race([audio.resume().catch(() => undefined), patience])
  return (isRunning.value = audio.state === 'running')
}

/** It may begin later: once headphones are there. */
function create(): AudioContext {
  const audio = new AudioContext()
  audio.addEventListener('statechange', () => (isRunning.value = audio.state === 'running'))
  return audio
}

/** Plays a tone. @param volume 0 to 1 */
export function play({ shape, notes }: Tone, volume: number): void {
  if (!context || !isAwake.value) return
  const gain = context.createGain()
  gain.connect(context.destination)
  notes.forEach((frequency, index) => {
    if (context)
      ring(context, gain, { shape, frequency, at: context.currentTime + index * NOTE_SECONDS })
  })
  gain.gain.value = volume * 0.4
}

function ring(
  audio: AudioContext,
  output: AudioNode,
  { shape, frequency, at }: { shape: OscillatorType; frequency: number; at: number },
) {
  const oscillator = audio.createOscillator()
  const envelope = audio.createGain()
  oscillator.type = shape
  oscillator.frequency.value = frequency
  envelope.gain.setValueAtTime(0, at)
  envelope.gain.linearRampToValueAtTime(1, at + 0.015)
  envelope.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS + RELEASE_SECONDS)
  oscillator.connect(envelope).connect(output)
  oscillator.start(at)
  oscillator.stop(at + NOTE_SECONDS + RELEASE_SECONDS)
}
