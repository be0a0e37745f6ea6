import type { Completion } from './completion'

/** For bash 3.2 and newer. */
export const bash = ({ command, types, flags, flagsWithText, shells, settings }: Completion) => `\
trigger() { ${command} "$@"; }
_trigger_settings() {
  case $1 in
${[...settings].map(([type, words]) => `  ${type}) echo '${words.join(' ')}' ;;`).join('\n')}
  esac
}
_trigger() {
  local types='${types.join(' ')}'
  local typed word before candidate type words
  read -ra typed <<<"\${COMP_LINE:0:COMP_POINT}"
  [[ \${COMP_LINE:0:COMP_POINT} == *' ' ]] && typed+=('')
  word=\${typed[\${#typed[@]}-1]}
  before=\${typed[\${#typed[@]}-2]}
  for candidate in "\${typed[@]:1:\${#typed[@]}-2}"; do
    [[ " $types " == *" $candidate "* ]] && type=$candidate
  done
  case $before in
  --set) words=$(_trigger_settings "$type") ;;
  --completion) words='${shells.join(' ')}' ;;
  ${flagsWithText.join('|')}) words='' ;;
  *)
    words='${flags.join(' ')}'
    [[ -z $type && $word != -* ]] && words=$types
    ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  # Readline puts its answer after the last "=" where that parts words.
  if [[ $COMP_WORDBREAKS == *=* && $word == *=* ]]; then
    COMPREPLY=("\${COMPREPLY[@]#"\${word%=*}="}")
  fi
}
complete -F _trigger trigger`
