import { tidied } from './words'

/** A text without what got around it on its way. */
export interface Tidy {
  text: string
  warnings: string[]
  /** Lines that were cut off at its start. */
  linesBefore: number
}

/** Of bash, zsh and fish, PowerShell, cmd. */
const prompt =
  /^(?:(?:[\w.-]{1,64}@[\w.-]{1,64}[^\n$#%]{0,100}[$#%]|[$%❯]) +|PS [^\n>]{0,200}> ?|[A-Z]:\\[^\n>]{0,200}> ?)(?=\S)/

/** Takes away a BOM, a fence of Markdown and a shell's prompt; lines then end with \n alone. */
export function tidy(pasted: string): Tidy {
  const warnings: string[] = []
  const whole = pasted.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  let text = whole.trimStart()
  if (text.startsWith('```')) {
    warnings.push(tidied.fence)
    const end = text.lastIndexOf('\n```')
    text = text.slice(0, end > 0 ? end : undefined)
    text = text.slice(text.indexOf('\n') + 1).replace(/^```/, '')
  }
  text = text.trimStart()
  const found = prompt.exec(text)?.[0]
  if (found) {
    warnings.push(tidied.prompt)
    text = text.slice(found.length)
  }
  const before = whole.slice(0, Math.max(0, whole.indexOf(text)))
  return { text: text.trimEnd(), warnings, linesBefore: before.split('\n').length - 1 }
}
