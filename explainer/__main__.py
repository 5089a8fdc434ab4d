"""Where the process begins: the command `explainer`, and `python -m explainer`."""

import gc
import os
import signal
import sys

INTERRUPTED = 128 + signal.SIGINT


def main() -> int:
    """Run the program with the arguments of the process. Returns the exit code."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # a parent may have set it to be ignored
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))  # at any moment, and without a traceback
    gc.disable()  # it would walk through what is imported and read again and again; the first screen enables it again
    try:
        from explainer import cli  # only now: it takes a while

        return cli.main()
    finally:
        gc.freeze()  # the process ends: looking for garbage would only cost 7 ms or more
        gc.enable()


if __name__ == "__main__":
    sys.exit(main())
