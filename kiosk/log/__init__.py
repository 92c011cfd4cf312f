"""The program's log, for whoever looks after the terminal."""

import logging

LOG = logging.getLogger("kiosk")
LOG.addHandler(logging.NullHandler())  # without a handler, Python would write warnings into the drawn screen
