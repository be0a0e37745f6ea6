import type { Answer } from './answer'
import { recogniseCurl, recogniseInvoke, recogniseWget } from './curl'
import { recogniseHttpie } from './httpie'
import { readShell } from './shell'
import { recogniseTrigger } from './trigger'
import { recogniseTwitchCli } from './twitchCli'

/** Reads the words after a command's name. */
export type CommandReader = (words: readonly string[], placeholders: readonly string[]) => Answer

const readers: ReadonlyMap<string, CommandReader> = new Map([
  ['curl', recogniseCurl],
  ['wget', recogniseWget],
  ['invoke-restmethod', recogniseInvoke],
  ['invoke-webrequest', recogniseInvoke],
  ['irm', recogniseInvoke],
  ['iwr', recogniseInvoke],
  ['http', recogniseHttpie],
  ['https', recogniseHttpie],
  ['xh', recogniseHttpie],
  ['twitch', recogniseTwitchCli],
  ['twitch-cli', recogniseTwitchCli],
  ['npm', recogniseTrigger],
])

/** What may stand before a command. */
const before = /^(?:sudo|time|exec|\$|>|%|\w+=.*|\$\w+|=)$/
const nameOf = (word: string): string =>
  (word.split(/[/\\]/).at(-1) ?? '').toLowerCase().replace(/\.exe$/, '')
const anyName = new RegExp(`\\b(?:${[...readers.keys()].join('|')})(?:\\.exe)?\\s`, 'i')

/** The first command line in a text that sends something. */
export function recogniseCommand(text: string): Answer | undefined {
  if (!anyName.test(`${text} `)) return undefined
  const shell = readShell(text)
  if ('problem' in shell) return shell
  for (const words of shell.commands) {
    const at = words.findIndex((word) => !before.test(word))
    const read = readers.get(nameOf(words[at] ?? ''))
    if (read) return read(words.slice(at + 1), shell.placeholders)
  }
  return undefined
}
