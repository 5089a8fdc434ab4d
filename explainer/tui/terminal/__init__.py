"""The guards against terminals, shells and systems that misbehave. Each says what Textual does by itself.

- `environment`: it obeys every variable that is called TEXTUAL..., most of them for those who develop with it.
- `tty`: a signal leaves the alternate screen open and the keyboard raw; a terminal that is gone is read for ever.
- `input`: one byte that is not UTF-8 ends it; answers to others and a paste are taken for keys.
- `output`: control characters reach the terminal.
- `driver`: puts these in the place of its own, and stops and goes on as shells expect it.
- `served`: ends with 0 whatever the signal, and stays when its server goes.
"""
