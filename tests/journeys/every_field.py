"""Types a Vietnamese word through ibus-unikey into every kind of text field, page after page.

Runs in a D-Bus session and on a screen of its own: ``python -m tests.journeys.every_field``. The
pages are scenes of ``tests/shots``; ``fields`` says which of their fields are typed into, by scene.
"""

import os
from itertools import chain
from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gpn_desktop import chance
from tests.fakes import FixedSource
from tests.journeys import fields
from tests.journeys.unikey import Hands, Watch, choose, ibus, text_of
from tests.shots import studio
from tests.shots.enrolling import OFFICE_GROUPS
from tests.shots.typed_into import Entry, asks, entries, kind_of
from ui import app as program
from ui.app import make_application
from ui.look import theme
from ui.look.typed import TypedLine

SIZE: Final = (1366, 688)
WORD: Final = "Hường"
KEYS: Final = {"telex": "Huwowngf", "vni": "Hu7o7ng2"}
DIGITS: Final = "digits of a group"
LITERAL: Final = "oo12"  # ô12 in Telex, òo2 in VNI, where an input method is asked


def editor(page: QWidget, kind: str, *, is_asked: bool) -> Entry:
    """Give what is typed into of this kind, where an input method is asked or none is."""
    for one in entries(page):
        if kind_of(one) == kind and asks(one) is is_asked:
            return one
    raise LookupError(f"{kind}: {[(kind_of(one), asks(one)) for one in entries(page)]}")


def stand(page: QWidget, kind: str, hands: Hands, *, is_asked: bool) -> Entry:
    """Clear a field of this kind, and stand in it."""
    line = editor(page, kind, is_asked=is_asked)
    line.clear()
    line.setFocus()
    hands.await_it(line.hasFocus)
    hands.watch.begin()
    return line


def type_into(page: QWidget, kind: str, hands: Hands) -> None:
    """Type the word and a space; tell what stands there, and what was sought meanwhile."""
    line = stand(page, kind, hands, is_asked=True)
    sought: list[tuple[str, str]] = []
    if isinstance(line, TypedLine):
        line.sought_changed.connect(lambda: sought.append((line.sought, line.text())))
    hands.type(KEYS[hands.method] + " ")
    hands.await_it(lambda: text_of(line).strip() == WORD)
    is_followed = (WORD, "") in sought or not isinstance(line, TypedLine)
    hands.tell(kind, text_of(line), is_there=line.hasFocus(), is_followed=is_followed)


def type_literally(page: QWidget, kind: str, hands: Hands) -> None:
    """Type where no input method is asked, and tell what stands there."""
    line = stand(page, kind, hands, is_asked=False)
    most = line.maxLength() if isinstance(line, QLineEdit) else len(LITERAL)
    hands.type(LITERAL[:most])
    hands.await_it(lambda: text_of(line) == LITERAL[:most])
    hands.tell(kind, text_of(line), wanted=LITERAL[:most])


def type_a_group(page: QWidget, hands: Hands) -> None:
    """Type the digits of a group: the field that is whole leads on by itself."""
    group, after, *_ = (one for one in entries(page) if kind_of(one) == fields.DIGITS[1])
    group.clear()
    group.setFocus()
    hands.await_it(group.hasFocus)
    hands.watch.begin()
    hands.type(OFFICE_GROUPS[0])
    hands.await_it(after.hasFocus)
    hands.tell(DIGITS, text_of(group), is_left=after.hasFocus())


def type_all(scene: str, page: QWidget, hands: Hands) -> None:
    """Type into each field of a scene."""
    for kind in fields.FIELDS.get(scene, ()):
        type_into(page, kind, hands)
    for scenes in fields.LITERAL.values():
        for kind in scenes.get(scene, ()):
            type_literally(page, kind, hands)
    if scene == fields.DIGITS[0]:
        type_a_group(page, hands)


def play(app: QApplication) -> None:
    """Go through the pages once, typing into each field by each method."""
    watch = Watch()
    app.installEventFilter(watch)
    by, chosen = [Hands(method, watch) for method in KEYS], ""
    literal = chain.from_iterable(fields.LITERAL.values())
    for scene in dict.fromkeys([*fields.FIELDS, *literal, fields.DIGITS[0]]):
        page = studio.ALBUM[scene](*SIZE)
        theme.dress(page)
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
            type_all(scene, page, hands)
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
