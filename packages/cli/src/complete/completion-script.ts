export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** The word at the cursor is taken from the line, because bash takes ids apart at `:` and `@`. */
const bash = `# bash completion of bartizan: eval "$(bartizan completion bash)"
_bartizan() {
  local line=\${COMP_LINE:0:COMP_POINT} current prefix candidate
  local -a words
  IFS=$' \\t' read -r -a words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current=\${words[\${#words[@]}-1]}
  prefix=\${current%"\${current##*[:@=]}"}
  COMPREPLY=()
  while IFS= read -r candidate; do
    COMPREPLY+=("\${candidate#"$prefix"}")
  done < <("\${words[0]}" __complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -o default -F _bartizan bartizan
`;

const zsh = `#compdef bartizan
# zsh completion of bartizan: source <(bartizan completion zsh)
_bartizan() {
  local -a candidates
  candidates=("\${(@f)$("\${words[1]}" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  candidates=("\${(@)candidates:#}")
  if (( $#candidates )); then
    compadd -a candidates
  else
    _files
  fi
}
compdef _bartizan bartizan
`;

const fish = `# fish completion of bartizan: bartizan completion fish | source
function __bartizan_complete
  set -l words (commandline -opc)
  set -e words[1]
  bartizan __complete -- $words (commandline -ct | string collect --allow-empty) 2>/dev/null
end
complete -c bartizan -a '(__bartizan_complete)'
`;

/** A script that makes a shell ask the tool what may stand at the cursor. */
export const completionScript = (shell: Shell): string => ({ bash, zsh, fish })[shell];
