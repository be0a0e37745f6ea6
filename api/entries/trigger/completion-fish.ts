import type { Completion } from './completion'

/** For fish 3 and newer. */
export const fish = ({ command, types, flags, flagsWithText, shells, settings }: Completion) => `\
function trigger; ${command} $argv; end
function __trigger_type
  for word in (commandline -opc)
    contains -- $word ${types.join(' ')}; and echo $word; and return
  end
  return 1
end
function __trigger_settings
  switch (__trigger_type)
${[...settings].map(([type, words]) => `  case ${type}\n    printf '%s\\n' ${words.join(' ')}`).join('\n')}
  end
end
complete -c trigger -e
complete -c trigger -f
complete -c trigger -n 'not __trigger_type' -a '${types.join(' ')}'
${flags.map((flag) => optionLine(flag, flagsWithText, shells)).join('\n')}`

function optionLine(flag: string, flagsWithText: readonly string[], shells: readonly string[]) {
  const line = `complete -c trigger -l ${flag.slice(2)}`
  if (flag === '--set') return `${line} -x -a '(__trigger_settings)'`
  if (flag === '--completion') return `${line} -x -a '${shells.join(' ')}'`
  return flagsWithText.includes(flag) ? `${line} -x` : line
}
