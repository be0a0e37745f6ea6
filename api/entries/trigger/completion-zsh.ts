import type { Completion } from './completion'

/** For zsh, with its completion system started if it isn't yet. */
export const zsh = ({ command, types, flags, flagsWithText, shells, settings }: Completion) => `\
trigger() { ${command} "$@"; }
_trigger_settings() {
  case $1 in
${[...settings].map(([type, words]) => `  ${type}) reply=(${words.join(' ')}) ;;`).join('\n')}
  *) reply=() ;;
  esac
}
_trigger() {
  local -a types reply
  types=(${types.join(' ')})
  local word type
  for word in \${words[2,CURRENT-1]}; do
    (( \${types[(Ie)$word]} )) && type=$word
  done
  case \${words[CURRENT-1]} in
  --set)
    _trigger_settings "$type"
    compadd -S '' -- \${(M)reply:#*=}
    compadd -- \${reply:#*=}
    ;;
  --completion) compadd -- ${shells.join(' ')} ;;
  ${flagsWithText.join('|')}) ;;
  *)
    if [[ -z $type && \${words[CURRENT]} != -* ]]; then
      compadd -- $types
    else
      compadd -- ${flags.join(' ')}
    fi
    ;;
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _trigger trigger`
