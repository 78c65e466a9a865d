"""What every test stands on: a screen that needs no screen, and garbage sought as the program does.

The collector's own pace took an eighth of the time of the tests.
"""

import os

from gpn_desktop.application import seek_cycles_seldom

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
seek_cycles_seldom()
