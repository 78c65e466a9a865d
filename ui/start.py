"""How the program is started as a window: on real data, or on the invented commune."""

import argparse
import logging
import sys
from collections.abc import Callable
from dataclasses import replace

from gpn_desktop import settings
from gpn_desktop.application import Application, find_places
from gpn_desktop.errors import GpnError
from gpn_desktop.paths import Paths
from ui import app, messages, mistakes
from ui.dialogs import problem
from ui.house import Home
from ui.look.notice import warn
from ui.practice import USUAL, Practice, practice
from ui.showing import Showing
from ui.words import translate

logger = logging.getLogger(__name__)
REFUSED = 2
DEMO_WORDS = "tap huan giam ngheo"
"""The passphrase of the invented commune: told to everybody, it guards nothing."""
DEMO_PLACE, DEMO_OFFICER = "06613", "Hoàng Thị Lan"


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


def real(application: Application, options: argparse.Namespace) -> int:
    """Open the window on what is recorded here; a training commune is made as the words say."""
    return window(application, wanted=practice(options))


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
    from ui.tour import driver  # plays it: nothing for an ordinary start

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


def self_check(_: Application, options: argparse.Namespace) -> int:
    """Try this program in a folder that is thrown away; 0 when everything works."""
    from ui import self_check as checks  # draws all that there is: nothing for an ordinary start
    from ui.tour import scene

    return checks.run(scene.tell)
