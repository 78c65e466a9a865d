"""The command line: the program, the invented commune, the tour, a question, a self-check."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gpn_desktop.application import Application, seek_cycles_seldom
from gpn_desktop.paths import Paths, user_paths


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gpn-desktop", description="GPN Desktop")
    add = parser.add_argument
    add("--data-dir", type=Path, help="keep everything below this folder")
    add("--training", action="store_true", help="work in the training sandbox")
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--demo", action="store_true", help="open the invented commune")
    does.add_argument("--tour", action="store_true", help="play the tour unattended")
    does.add_argument("--desk", metavar="NAME", help="play scripts named on standard input")
    does.add_argument("--ask", action="store_true", help="answer the tour's questions and end")
    does.add_argument("--self-check", action="store_true", help="try the built program and end")
    add("--out", type=Path, help="where the tour leaves its files, demo-out unless said")
    add("--exchange", type=Path, default=Path("usb"), help="the folder that stands for the stick")
    add("--pictures", type=Path, default=Path("pictures"), help="where a desk leaves its pictures")
    add("--real", action="store_true", help="play the tour with a root and keys of its own")
    add("--plant", action="store_true", help="show wrong values while reading (tests of the tour)")
    add("--size", type=int, default=1500, help="households of the invented commune")
    add("--seed", default="", help="seed of the invented commune: another word, another commune")
    add("--date", type=date.fromisoformat, help="day of the invented commune, as 2026-11-25")
    add("--watched", action="store_true", help="say more, and end when the standard input does")
    return parser


def main(words: Sequence[str] | None = None) -> int:
    """Read the command line and do what it says."""
    seek_cycles_seldom()
    options = _parser().parse_args(words)
    folders = Paths(options.data_dir.resolve()) if options.data_dir else user_paths()
    sandbox = options.training and not options.data_dir
    application = Application(folders.sandbox if sandbox else folders, options.training)
    if options.ask:
        from ui import asking

        return asking.stand_ready() if options.watched else asking.ask(application)
    if options.tour or options.desk:
        from ui.tour import playing

        return (playing.tour if options.tour else playing.desk)(application, options)
    from ui import start

    does = next((name for name in ("demo", "self_check") if getattr(options, name)), "real")
    return int(getattr(start, does)(application, options))


if __name__ == "__main__":
    sys.exit(main())
