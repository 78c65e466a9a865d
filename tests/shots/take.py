"""Takes the pictures of one scale: ``python -m tests.shots.take --scale 1.5 [--language double]``.

Prints one line for each fault. ``tests/shots/test_shots.py`` runs it once for each light, because
Qt reads the scale when it starts, and keeps no pictures: those are for whoever looks at them.
"""

import argparse
import os
import sys
from pathlib import Path

SIZES = {"1": (1366, 688), "1.25": (1092, 534), "1.5": (910, 432)}
BESIDE = (1000, 600)  # the narrowest window with list and detail beside each other
ROOT = Path(__file__).resolve().parent.parent.parent
SCREEN = Path(__file__).parent / "screen.json"  # that of the laptops
TWICE = SCREEN.with_name("screen_twice.json")  # words twice as long ask for twice the room
FOLDER = ROOT / "build" / "shots"


def main(arguments: list[str]) -> int:
    """Draw every scene; give 1 when a fault was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", choices=SIZES, default="1")
    parser.add_argument("--beside", action="store_true", help="in the narrowest window for two")
    parser.add_argument("--language", choices=("vi", "en", "double"), default="vi")
    parser.add_argument("--letters", type=int, default=100, help="size of letters, of a hundred")
    parser.add_argument("--only", default="", help="scenes whose name holds this")
    parser.add_argument("--themes", nargs="*", default=["light", "dark"])
    parser.add_argument("--faults", action="store_true", help="keep no pictures")
    wanted = parser.parse_args(arguments)
    screen = TWICE if wanted.language == "double" else SCREEN
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    os.environ["QT_SCALE_FACTOR"] = wanted.scale
    from gpn_desktop.application import seek_cycles_seldom
    from ui.app import make_application  # Qt reads the environment when it is loaded

    app = make_application(["gpn"])  # before the benches of the scenes: their timers need it
    from tests.shots import studio

    seek_cycles_seldom()
    size = BESIDE if wanted.beside else SIZES[wanted.scale]
    FOLDER.mkdir(parents=True, exist_ok=True)
    is_kept = wanted.language == "vi" and not wanted.beside and not wanted.faults
    found = studio.draw_all(
        app,
        FOLDER if is_kept else None,
        studio.Light(wanted.scale, size, wanted.language, tuple(wanted.themes), wanted.letters),
        wanted.only,
    )
    for line in found:
        print(line)  # noqa: T201 - a command speaks by print
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
