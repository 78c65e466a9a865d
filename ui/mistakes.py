"""Our own mistakes, and what Qt warns of: logged without a value, told to the user once."""

import logging
import re
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop import logs
from ui.dialogs import problem

logger = logging.getLogger(__name__)

_QUOTED: Final = re.compile(r"""\"[^\"]*\"|'[^']*'|\S*[/\\]\S*""")


class Hook:
    """Our own mistakes: logged without a value, shown once at a time; the program goes on."""

    def __init__(self, show: Callable[[QWidget | None, str], object]) -> None:
        self._show = show
        self._showing = False

    def install(self) -> None:
        """Hear every error that nobody caught, and Qt's own warnings."""
        sys.excepthook = self.hear
        qInstallMessageHandler(hear_qt)

    def hear(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log and show one error."""
        words = logs.trace(error)
        logger.error("our mistake: %s", words)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif not self._showing:
            self._showing = True
            try:
                self._show(QApplication.activeWindow(), problem.report(words))
            finally:
                self._showing = False


def hear_qt(kind: QtMsgType, context: object, words: str) -> None:
    """Write Qt's warnings into the log, without what they quote and without places of files."""
    if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        logger.warning("Qt: %s", _QUOTED.sub("…", words))
