
# Values: settings and measures of this version; systems, capabilities and months as the workspace on the command line
# has them, else the current folder: its systems.csv, or the last report where the register is a workbook.
__outlay_settings="@SETTINGS@"
__outlay_measures="@MEASURES@"

function _outlay_workspace() {
  local word
  for word in "${COMP_WORDS[@]}"; do
    word="${word//[\\\"\']/}"
    word="${word/#\~\//$HOME/}"
    if [ -f "$word/outlay.yaml" ]; then
      echo "$word"
      return
    fi
  done
  echo .
}

# _outlay_column FILE COLUMN: the values of a column, once each.
function _outlay_column() {
  [ -f "$1" ] && awk -v wanted="$2" '
    function cut(line, into,   i, c, n, quoted) {
      n = 1; into[1] = ""; quoted = 0
      for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (c == "\"") quoted = !quoted
        else if (c == mark && !quoted) into[++n] = ""
        else into[n] = into[n] c
      }
      return n
    }
    { sub(/\r$/, "") }
    NR == 1 {
      sub(/^\357\273\277/, "")
      mark = index($0, ";") ? ";" : index($0, "\t") ? "\t" : ","
      n = cut($0, cells)
      for (i = 1; i <= n; i++) if (tolower(cells[i]) == wanted) column = i
      next
    }
    column && !/^#/ { cut($0, cells); if (cells[column] ~ /^[A-Za-z0-9_.-]+$/ && !seen[cells[column]]++) print cells[column] }
  ' "$1"
}

function _outlay_listed() {
  local workspace report
  workspace="$(_outlay_workspace)"
  case "$1" in
    proposed)
      echo category contracts hours
      _outlay_column "$workspace/systems-proposed.csv" system_id
      _outlay_column "$workspace/contracts-proposed.csv" contract_id
      ;;
    month)
      (cd "$workspace/reports" 2>/dev/null && ls -d [0-9][0-9][0-9][0-9]-[0-9][0-9] 2>/dev/null)
      ;;
    *)
      if [ -f "$workspace/systems.csv" ]; then
        _outlay_column "$workspace/systems.csv" "$1"
      else
        report="$(ls -d "$workspace"/reports/[0-9]*/csv/cost_by_month.csv 2>/dev/null | tail -n 1)"
        _outlay_column "$report" "$1"
      fi
      ;;
  esac
}

function _complete_outlay_values() {
  local word="${COMP_WORDS[COMP_CWORD]}" option="" before="" values=""
  [ "$COMP_CWORD" -gt 0 ] && option="${COMP_WORDS[COMP_CWORD-1]}"
  # Bash takes --system=shop for three words, zsh for one.
  if [ "$word" = "=" ]; then
    word=""
  elif [ "$option" = "=" ] && [ "$COMP_CWORD" -gt 1 ]; then
    option="${COMP_WORDS[COMP_CWORD-2]}"
  elif [[ "$word" == --*=* ]]; then
    option="${word%%=*}"
    before="$option="
    word="${word#*=}"
  fi
  case "$option" in
    --set) values="$__outlay_settings" ;;
    --measure) values="$__outlay_measures" ;;
    --system) values="$(_outlay_listed system_id)" ;;
    --capability) values="$(_outlay_listed capability)" ;;
    --accept) values="$(_outlay_listed proposed)" ;;
    --period) values="$(_outlay_listed month)" ;;
    *)
      _complete_outlay "$@"
      return $?
      ;;
  esac
  type compopt &>/dev/null && compopt +o default
  if [ "$option" = "--set" ]; then
    type compopt &>/dev/null && compopt -o nospace
    COMPREPLY=($(compgen -P "$before" -S "=" -W "$values" -- "$word"))
  else
    COMPREPLY=($(compgen -P "$before" -W "$values" -- "$word"))
  fi
}

complete -F _complete_outlay_values -o default outlay outlay.sh outlay.bash
