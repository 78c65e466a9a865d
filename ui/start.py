"""How the program is started: as a window, as a desk of the tour, or to answer one question."""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

from gpn_desktop import settings
from gpn_desktop.application import Application, find_places
from gpn_desktop.errors import GpnError
from gpn_desktop.paths import Paths
from ui import app, messages, mistakes
from ui.dialogs import problem
from ui.house import Home
from ui.look.notice import warn
from ui.practice import USUAL, Practice
from ui.showing import RAW, Showing, unused
from ui.tour import driver, scene
from ui.tour.expected import expected
from ui.tour.script import STEPS, acts, scripts
from ui.tour.seats import PASSPHRASES, Setting
from ui.words import translate

logger = logging.getLogger(__name__)
REFUSED = 2
DEMO_WORDS = "tap huan giam ngheo"
"""The passphrase of the invented commune: told to everybody, it guards nothing."""
DEMO_PLACE, DEMO_OFFICER = "06613", "Hoàng Thị Lan"


def practice(options: argparse.Namespace) -> Practice:
    """Give what the command line says of a training commune."""
    return Practice(options.seed, options.size, options.date)


def window(
    application: Application,
    prepare: Callable[[], object] = lambda: None,
    wanted: Practice = USUAL,
    hint: str = "",
) -> int:
    """Open the window on these folders, after ``prepare``; give the exit code."""
    made = app.make_application(sys.argv[:1])
    mistakes.Hook(problem.show).install()
    try:
        application.begin_log()
        prepare()
    except GpnError as error:
        app.dress(made, settings.load(application.folders.settings))
        warn(None, messages.sentence(error), messages.remedy(error), messages.number(error))
        return REFUSED
    try:
        return app.run(sys.argv[:1], Home(application, wanted, hint))
    finally:
        application.end_log()


def demo(application: Application, options: argparse.Namespace) -> int:
    """Open the window on the invented commune, which is made if it is not there yet."""
    sandbox = application
    if not options.data_dir:
        sandbox = Application(Paths(application.folders.data / "demo"), training=True)
    sandbox.training = True
    made = app.make_application(sys.argv[:1])
    app.speak(made, settings.load(sandbox.folders.settings).language)
    hint = translate("Start", "Training commune, passphrase: {words}").format(words=DEMO_WORDS)
    tour = Showing(_tour_words(options), (options.out or sandbox.folders.data / "tour").resolve())
    wanted = replace(practice(options), tour=tour)
    try:
        return window(sandbox, lambda: _open_commune(sandbox, wanted), wanted, hint)
    finally:
        tour.end()


def _tour_words(options: argparse.Namespace) -> list[str]:
    """Give the command line of the tour that is offered: on such a commune as is open here."""
    words = [*driver.program(), "--tour", "--watched", "--size", str(options.size)]
    words += ["--seed", options.seed]
    return words + (["--date", options.date.isoformat()] if options.date else [])


def _open_commune(sandbox: Application, wanted: Practice) -> None:
    if not sandbox.is_new:
        sandbox.unlock(DEMO_WORDS)
        return
    from gpn_desktop.services import training

    (place,) = find_places("officer", DEMO_PLACE)
    opened = sandbox.begin("officer", place.id, DEMO_OFFICER, DEMO_WORDS).value
    training.make(opened, seed=wanted.seed, size=wanted.size, day=wanted.day)


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


def self_check(_: Application, options: argparse.Namespace) -> int:
    """Try this program in a folder that is thrown away; 0 when everything works."""
    from ui import self_check as checks  # draws all that there is: nothing for an ordinary start

    return checks.run(scene.tell)
