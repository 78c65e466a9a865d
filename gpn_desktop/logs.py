"""One rotating file; ids only: no name, answer, card number, key, or path of a person's file."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE = "gpn.log"
MOST_BYTES = 1_000_000
KEPT = 5
LAYOUT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class _Quiet(RotatingFileHandler):
    """A log that cannot be written stops nothing and shows nobody a trace."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Override logging.Handler.handleError."""


def begin(folder: Path) -> logging.Handler:
    """Write what the program does into ``folder``; give the handler, for ``end``."""
    handler = _Quiet(
        folder / FILE, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(_Sober(LAYOUT))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return handler


def end(handler: logging.Handler) -> None:
    """Stop writing there."""
    logging.getLogger().removeHandler(handler)
    handler.close()


class _Sober(logging.Formatter):
    """Leaves the words of an exception out: they may hold what a person typed."""

    def format(self, record: logging.LogRecord) -> str:
        """Override logging.Formatter.format: what another formatter wrote is not taken over."""
        written, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = written

    def formatException(self, ei: object) -> str:
        """Override logging.Formatter.formatException."""
        error = ei[1] if isinstance(ei, tuple) else None
        return trace(error) if isinstance(error, BaseException) else ""


def trace(error: BaseException) -> str:
    """Give kinds of errors and lines of code, causes first; never a value."""
    lines = []
    seen: BaseException | None = error
    while seen is not None:
        steps = [
            f"  {Path(step.filename).name}:{step.lineno} {step.name}"
            for step in traceback.extract_tb(seen.__traceback__)
        ]
        lines.append("\n".join([type(seen).__name__, *steps]))
        seen = seen.__cause__ or seen.__context__
    return "\n".join(reversed(lines))
