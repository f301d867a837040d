"""Prints the script that makes a shell complete commands, accounts and stages."""

from __future__ import annotations

from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.options import command_group, example

app = command_group()

_BASH = """\
COMP_WORDBREAKS=${COMP_WORDBREAKS//@}
_goodterms() {
    local IFS=$'\\n'
    COMPREPLY=( $("${COMP_WORDS[0]}" _complete "$COMP_CWORD" "${COMP_WORDS[@]:1}" 2>/dev/null) )
    [ ${#COMPREPLY[@]} -gt 0 ] || compopt -o default
}
complete -F _goodterms gt goodterms"""

_ZSH = """\
#compdef gt goodterms
_goodterms() {
    local -a found
    found=("${(@f)$("${words[1]}" _complete "$((CURRENT - 1))" "${(@)words[2,-1]}" 2>/dev/null)}")
    if [ -n "${found[1]}" ]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _goodterms gt goodterms"""

_FISH = """\
function __goodterms
    set -l words (commandline -opc) (commandline -ct)
    $words[1] _complete (math (count $words) - 1) $words[2..-1] 2>/dev/null
end
complete -c gt -f -a '(__goodterms)'
complete -c goodterms -f -a '(__goodterms)'"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


@app.command(
    epilog=example('eval "$(gt completion bash)"', 'eval "$(gt completion zsh)"', "gt completion fish | source")
)
def completion(shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish", help="Your shell.")]) -> None:
    """Print the completion script for a shell."""
    if shell not in SCRIPTS:
        raise InvalidError(f'There is no completion for "{shell}".', hint=f"Shells: {', '.join(SCRIPTS)}.")
    output.script(SCRIPTS[shell])
