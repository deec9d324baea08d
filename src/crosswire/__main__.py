"""This file knows that `python -m crosswire` is the command line."""

import sys

from crosswire.cli import main

sys.exit(main())
