"""Types a Vietnamese word through ibus-unikey into every kind of text field, page after page.

Runs in a D-Bus session and on a screen of its own: ``python -m tests.journeys.every_field``. The
pages are scenes of ``tests/shots``; ``FIELDS`` says which of their fields are typed into, by scene.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from gpn_desktop import chance
from tests.fakes import FixedSource
from tests.journeys.unikey import Hands, Watch, choose, ibus, text_of
from tests.shots import studio
from tests.shots.laptop import GROUPS
from ui import app as program
from ui.app import make_application
from ui.look import theme

SIZE: Final = (1366, 688)
WORD: Final = "Hường"
KEYS: Final = {"telex": "Huwowngf", "vni": "Hu7o7ng2"}
FIELDS: Final[Mapping[str, Sequence[str]]] = {
    "first-2-place": ("first_name", "first_place"),
    "household-act-join": ("act.household",),
    "household-act-departure": ("act.place", "act.reason"),
    "household-correct": ("household.correct.address", "household.correct.note"),
    "household-add": ("households.add.address", "households.add.village"),
    "households-list": ("households.filter",),
    "villages-paste": ("villages.list.text",),
    "villages-list": ("villages.name", "villages.former"),
    "review-list": ("review.filter",),
    "support-list": ("support.filter",),
    "support-new": ("support.type.filter",),
    "support-terms": ("support.programme",),
    "support-deliver": ("support.deliver.receiver",),
    "conflicts-birth": ("conflicts.reason", "conflicts.third.text"),
    "result-completed": ("comments.text",),
    "form-reason": ("reason",),
    "list-filters": ("narrow.name",),
    "list-save": ("reports.purpose",),
    "list-unite": ("unite.reason",),
    "import-columns": ("import.profile", "import.village"),
    "twice-person": ("person.name",),
    "enrol-1-ask": ("enrol.label",),
}
DIGITS: Final = ("enrol-3-take", "heard.1", "heard.2")


def editor(page: QWidget, name: str) -> QLineEdit | QPlainTextEdit:
    """Give what is typed into of this name; of a list with words, its line."""
    named = (one for one in page.findChildren(QWidget, name) if one.isVisible())
    lines = (one.lineEdit() if isinstance(one, QComboBox) else one for one in named)
    return next(one for one in lines if isinstance(one, QLineEdit | QPlainTextEdit))


def type_into(page: QWidget, name: str, hands: Hands) -> None:
    """Clear a field, type the word and a space, and tell what stands there."""
    line = editor(page, name)
    line.clear()
    line.setFocus()
    hands.await_it(line.hasFocus)
    hands.watch.begin()
    hands.type(KEYS[hands.method] + " ")
    hands.await_it(lambda: text_of(line).strip() == WORD)
    hands.tell(name, text_of(line), is_there=line.hasFocus())


def type_a_group(page: QWidget, hands: Hands) -> None:
    """Type the digits of a group: the field that is whole leads on by itself."""
    _, name, following = DIGITS
    group, after = editor(page, name), editor(page, following)
    group.clear()
    group.setFocus()
    hands.await_it(group.hasFocus)
    hands.watch.begin()
    hands.type(GROUPS[0])
    hands.await_it(after.hasFocus)
    hands.tell("digits of a group", text_of(group), is_left=after.hasFocus())


def play(app: QApplication) -> None:
    """Go through the pages once, typing into each field by each method."""
    watch = Watch()
    app.installEventFilter(watch)
    by, chosen = [Hands(method, watch) for method in KEYS], ""
    for scene, names in {**FIELDS, DIGITS[0]: ()}.items():
        page = studio.ALBUM[scene](*SIZE)
        page.show()
        studio.settle(app)
        by[0].face(page)
        if by[0].method != chosen:  # to choose takes its time
            by.reverse()
        for hands in by:
            if hands.method != chosen:
                watch.begin()
                hands.tell("engine", choose(hands.method))
                chosen = hands.method
            for name in names:
                type_into(page, name, hands)
            if not names:
                type_a_group(page, hands)
        studio.close(app, page)


def main() -> None:
    """Start Qt with Unikey as its input method, and no program but the pages."""
    os.environ |= {"QT_IM_MODULE": "ibus", "QT_QPA_PLATFORM": "xcb"}
    with ibus(), chance.using(FixedSource()):
        choose("telex")
        app = make_application(["gpn"])
        program.speak(app, "vi")
        theme.wear(app, "light")
        play(app)
    os._exit(0)


if __name__ == "__main__":
    main()
