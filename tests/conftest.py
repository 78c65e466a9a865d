"""What every test stands on: a screen that needs no screen."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("measured", derandomize=True)
if os.environ.get("COVERAGE_RUN"):  # what is reached must not be chance
    settings.load_profile("measured")
