import { shallowRef } from 'vue'
import type { EventType } from '../../api/shared/types'
import { problemOf } from '../api'
import { copyText } from '../lib/clipboard'
import { loadProblemWords, problemText } from '../ui/problemText'
import type { Copy } from './copy/copyable'
import type { CopyFormat } from './copy/formats'
import { useLabSection } from './useLabSection'

/** Copies an event for other tools, and says what became of it. */
export function useCopying() {
  const texts = useLabSection('copy')
  const statusMessage = shallowRef('')
  /** What the browser did not let us copy. */
  const byHand = shallowRef('')
  const forget = () => (statusMessage.value = byHand.value = '')

  async function copy(format: CopyFormat, type: EventType, making: Promise<Copy>) {
    forget()
    // Before anything is awaited: see `copyText`.
    const copying = copyText(making.then(textOf))
    try {
      describe(format, type, await making, await copying)
    } catch (error) {
      await loadProblemWords()
      statusMessage.value = texts.value.failed(problemText(problemOf(error)))
    }
  }

  function describe(format: CopyFormat, type: EventType, made: Copy, isCopied: boolean) {
    if ('problem' in made) {
      statusMessage.value = texts.value.cliLacks(type)
      return
    }
    const name = texts.value.formats[format]
    const left = made.left?.length ? texts.value.left(made.left) : ''
    const note = made.note ? texts.value.notes[made.note] : ''
    const said = isCopied ? texts.value.copied(name) : texts.value.byHand(name)
    statusMessage.value = [said, note, left].join(' ').trim()
    if (!isCopied) byHand.value = made.text
  }

  return { statusMessage, byHand, copy, forget }
}

/** The copying of an event. */
export type CopyingEvent = ReturnType<typeof useCopying>

function textOf(made: Copy): string {
  if ('problem' in made) throw new Error(made.problem)
  return made.text
}
