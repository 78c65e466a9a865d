"""The limits of a package: what the reader never passes, whoever signed. Sizes are bytes.

The writer stays below them and reads its own package to prove it.
The limits of one line and of its values stand in ``journal.line`` and ``sync.strictjson``.
"""

KIB, MIB = 1 << 10, 1 << 20

FILE = 65 * MIB
CONTAINER = 64 * MIB
FILES_CONTAINER = 16 * MIB  # kind `files`, so that one photo too many never blocks the data
MANIFEST = 4 * MIB
TRUST_FILE = 4 * MIB
MEMBERS = 4_096
RECIPIENTS = 256

MEMBER_RAW = 16 * MIB
RAW = 64 * MIB
WINDOW = 8 * MIB
LINE = 1 * MIB
VALUES = 4_000_000  # commas and opening brackets of all lines: 64 MiB of "[[],[]," fill 1.4 GB
ATTACHMENT = 12 * MIB

OPS = 50_000
RANGES = 16_384
TEXT = 255
RESULTS = 4_096
