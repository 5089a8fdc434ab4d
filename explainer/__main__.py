"""Where the process begins: the command `explainer`, and `python -m explainer`. Nothing else imports it."""

import os
import signal
import sys

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # a parent may have it ignored
    # an interrupt ends the program at any moment, without a traceback: while the rest is imported, while it prints
    signal.signal(signal.SIGINT, lambda *_: os._exit(128 + signal.SIGINT))

from explainer.cli import main

if __name__ == "__main__":
    sys.exit(main())
