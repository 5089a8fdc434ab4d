"""What `--help` prints for each command."""

from explainer.keys import QUITS, shown, spelt
from explainer.view import VIEW_WORDS

*_VIEWS, _LAST_VIEW = VIEW_WORDS

SCREEN = f"""\
Read one article in a terminal: what happened, in what order, who said what,
and for every item the exact words of the article that it rests on.

usage: explainer [PACK] [options]            open PACK, or the shipped article
       explainer check [PACK ...]            every problem, and the coverage
       explainer schema [explainer|section]  the JSON Schema, for editors
       explainer keys                        the key table

PACK is a folder with an explainer.yaml. If it is named like a command, write
./check.

options:
  --view VIEW    open {", ".join(_VIEWS)} or {_LAST_VIEW}
  --at ID        go to a section, statement, event, actor or issue; 20 is
                 statement 20, and --plain ends with a list of all ids
  --theme NAME   the colours; {shown("theme")} changes them
  --no-mouse     leave the mouse to the terminal
  --plain        print linear text; the program does so without a terminal
  --width N      the most columns of its lines, from 10 to 1000
  --demo         play the tour; any key pauses it; with --plain, print it
  --kiosk        play it over and over; only {spelt(QUITS)} quits
  --speed N      the pace of the tour, from 0.1 to 10 times the usual one
  --loop         begin again after the last step
  --idle N       kiosk: start again after N seconds without a key, usually 60
  -h, --help     this help; explainer check --help describes its JSON
  -V, --version  the version

environment:
  EXPLAINER_THEME  the theme, unless --theme names one
  ACCESSIBLE       if set, linear text instead of the screen
  NO_COLOR         if set, no colours

exit codes: 0 fine, 1 the pack has problems, 2 wrong usage, 3 no terminal for a
demo, 4 the output could not be written, 130 interrupted, 128 + n ended by
signal n

example: explainer --view timeline --at prisoner-exchange
"""
CHECK = """\
Check packs: every problem in one run, and how much of the article is covered.

usage: explainer check [PACK ...] [--format text|json]

Without PACK, the shipped article is checked. Each problem is one line,
  FILE:LINE:COLUMN: WHERE: MESSAGE
with FILE relative to the pack. Any error makes the exit code 1; warnings do
not.

--format json prints a list with one object for each pack:
  pack, ok
  problems    a list of path, line, column, where, message, level
  untold      how many more problems there are, if too many to list
  coverage    sentences, sentences_used, words, words_used, quotations,
              quotations_used, statements (by form), nobody_named (how many
              statements name no source), events (by status), furniture (by
              kind); null where ok is false
"""
SCHEMA = """\
Print the JSON Schema (2020-12) of a pack's files, for an editor's YAML help.

usage: explainer schema [explainer|section]

explainer is the file explainer.yaml, section a section file; without either,
one schema that accepts both.
"""
KEYS = """\
Print the key table.

usage: explainer keys
"""
