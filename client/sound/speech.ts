/** How a text is read. */
export interface Reading {
  /** BCP 47 */
  language: string
  /** The browser's name of a voice; empty: its own choice. */
  voice: string
  rate: number
  /** 0 to 1 */
  volume: number
}

/** Whether this browser can read aloud. */
export const canSpeak = (): boolean => 'speechSynthesis' in window

/** The voices of a language, as far as the browser has listed them. */
export const voicesOf = (language: string): SpeechSynthesisVoice[] =>
  canSpeak() ? speechSynthesis.getVoices().filter(({ lang }) => speaks(lang, language)) : []

const speaks = (lang: string, language: string) =>
  lang.toLowerCase().split(/[-_]/)[0] === language.toLowerCase().split('-')[0]

/** Reads a text aloud; resolves when it is read or the signal cuts it short. */
export function speak(text: string, reading: Reading, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text)
    const voice = voicesOf(reading.language).find(({ voiceURI }) => voiceURI === reading.voice)
    utterance.lang = voice?.lang ?? reading.language
    utterance.voice = voice ?? null
    utterance.rate = reading.rate
    utterance.volume = reading.volume
    const end = () => resolve()
    utterance.addEventListener('end', end)
    utterance.addEventListener('error', end)
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel()
      resolve()
    })
    speechSynthesis.speak(utterance)
  })
}
