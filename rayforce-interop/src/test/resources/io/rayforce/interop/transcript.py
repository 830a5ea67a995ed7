"""Runs the typed lines of a session, which begin with Python's prompts, and prints them with what is shown below each.

The session is the only argument. A form feed divides it into blocks.
"""

import code
import sys


class Console(code.InteractiveConsole):
    def showtraceback(self):
        kind, raised, _ = sys.exc_info()
        print(f"{kind.__name__}: {raised}")


console = Console()
for line in sys.argv[1].split("\n"):
    if line == "\f":
        print(line)
    elif line == "..." or line.startswith((">>> ", "... ")):
        print(line)
        console.push(line[4:])
