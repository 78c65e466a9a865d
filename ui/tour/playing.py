"""The tour from the command line: played unattended, or one of its desks.

On the way: whoever plays it starts a process a desk, and each is told its scripts.
"""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread

from gpn_desktop.application import Application
from ui import app
from ui.house import Home
from ui.practice import practice
from ui.showing import RAW, unused
from ui.tour import driver, scene
from ui.tour.expected import expected
from ui.tour.script import STEPS, acts, scripts
from ui.tour.seats import PASSPHRASES, Setting
from ui.words import translate

REFUSED = 2


def desk(application: Application, options: argparse.Namespace) -> int:
    """Be one desk of the tour: play what standard input names."""
    application.begin_log()
    setting = Setting(options.desk, options.exchange, options.training)
    home, plays = Home(application, practice(options)), scripts(setting)
    try:
        return scene.run(
            home, plays, options.pictures, plant=options.plant, watched=options.watched
        )
    finally:
        application.end_log()


def tour(application: Application, options: argparse.Namespace) -> int:
    """Play the tour unattended, a line a step; 0 when every step was as it should be.

    Who watches is told events instead, one JSON object a line; the lines are in a file either way.
    No window is shown, also where there is a screen: keys that somebody types would go to it.
    """
    _unseen()
    if options.watched:
        Thread(target=_end_with_input, name="caller", daemon=True).start()
    stage = driver.Stage(
        out=unused((options.out or Path("demo-out")).resolve()),
        program=driver.program(),
        training=not options.real,
        plant=options.plant,
        size=options.size,
        seed=options.seed,
        day=options.date,
    )
    app.speak(app.make_application(sys.argv[:1]), "vi")
    wanted = acts(training=stage.training)
    steps = len({act.step for act in wanted})
    stage.out.mkdir(parents=True)
    file = stage.out / RAW
    say = partial(_keep, file) if options.watched else _keeping(file)
    say(translate("Start", "Playing {0} of {1} steps.").format(steps, STEPS))
    aside = scene.tell_event if options.watched else driver.unheard
    played = driver.Tour(stage, PASSPHRASES, say, aside, expected)
    code = played.run(wanted)
    words = translate("Start", "Values read from the screens: {0}; found by a fresh process: {1}.")
    say(words.format(len(played.readings), played.found))
    say(translate("Start", "Packages, workbooks and pictures: {0}").format(stage.out))
    return code


def _keeping(file: Path) -> Callable[[str], None]:
    """Give a way to tell lines that keeps them in a file as well."""

    def say(line: str) -> None:
        scene.tell(line)
        _keep(file, line)

    return say


def _keep(file: Path, line: str) -> None:
    with file.open("a", encoding="utf-8") as kept:
        kept.write(f"{line}\n")


UNSEEN = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "QT_IM_MODULE": ""}


def _unseen() -> None:
    """Let every window of this process and of those it starts be drawn where nobody sees it."""
    os.environ.update(UNSEEN)
    if "WINDIR" in os.environ:  # without a screen Qt looks for letters in this folder only
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"], "Fonts")))


def _end_with_input() -> None:
    """End at once when the standard input ends: whoever watches is gone; desks end likewise."""
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os._exit(REFUSED)
