"""Scenes of the paper form: the number asked for, keyed by halves, held, a table of ten people."""

from collections.abc import Callable

from tests.shots.pages import Scene
from tests.shots.reviews import at, review, twin
from tests.shots.scenes import NAMES
from tests.ui.form.strokes import strike
from ui.form.keying import KeyingPage
from ui.views.page import Page

HALF = "1213" + "12<Enter>2" + "65<Enter>" + "140<Enter>"


def _keying(page: Page) -> KeyingPage:
    paper = review(page).survey.paper
    assert paper is not None
    if not paper.entering.is_keyed:
        paper.entering.turn()
    view = paper.view
    assert isinstance(view, KeyingPage)
    return view


def keyed(path: str, keys: str = "") -> Callable[[Page], None]:
    """Give a step: stand at a question in the paper form, and type."""

    def after(page: Page) -> None:
        view = _keying(page)
        view.show_place(view.filling.session.at(path))
        strike(keys)

    return after


def _ten(page: Page) -> None:
    """Let ten people with long names stand in the table."""
    view = _keying(page)
    session = view.filling.session
    repeat = session.place("person")
    for n in range(len(session.rows(repeat)), 10):
        made, _ = view.filling.add_row(repeat)
        filled = {
            "full_name": (*NAMES, "Mã Thị Sâm")[n],
            "relation": "con",
            "sex": ("nam", "nu")[n % 2],
            "birth_day": f"{1960 + 4 * n}-03-05",
            "ethnicity": "tay",
            "insured": "khong" if n % 3 else "co",
        }
        for name, text in filled.items():
            view.filling.answer(session.at(f"person[{made.id}]/{name}"), text)
    view.begin(session.at(f"person[{session.rows(repeat)[7].id}]/sex"))
    view.take_focus()


def _twin(page: Page) -> None:
    _keying(page)
    twin(page)


def _far(page: Page) -> None:
    _ten(page)
    strike("<Enter>" * 9)
    strike("13")


def _more(page: Page) -> None:
    _ten(page)
    _keying(page).add()


def _answering(page: Page) -> None:
    """Answer what the office asks, in the cell that it asks about."""
    view = _keying(page)
    asked = next(iter(view.filling.comments))
    view.show_place(view.filling.session.at(asked))
    view.reply()
    view.foot.comment.line.setText("Đã đo lại ngoài ruộng, có trưởng thôn")


def _typed(words: str) -> Callable[[Page], None]:
    def after(page: Page) -> None:
        asking = review(page).survey.asking
        assert asking is not None
        asking.line.setText(words)

    return after


SCENES: dict[str, Scene] = {
    "keying-next": at("keying", ""),
    "keying-next-name": at("keying", "", _typed("nguyen thi")),
    "keying-next-nobody": at("keying", "", _typed("9999")),
    "keying-empty": at("survey", "new", keyed("general/interview_day")),
    "keying-half": at("survey", "new", keyed("b1/no_labour", HALF)),
    "keying-held": at("survey", "new", keyed("b1/house_area_m2", "65000<Enter>")),
    "keying-no-choice": at("survey", "new", keyed("b1/toilet", "9")),
    "keying-people": at("survey", "new", _ten),
    "keying-twin": at("survey", "new", _twin),
    "keying-people-far": at("survey", "new", _far),
    "keying-people-more": at("survey", "new", _more),
    "keying-returned": at("survey", "returned", keyed("b1/land_m2")),
    "keying-answering": at("survey", "returned", _answering),
    "keying-noted": at("survey", "new", keyed("b1/toilet", "9<Enter>")),
    "keying-noted-back": at("survey", "new", keyed("b1/toilet", "9<Enter><Shift+Enter>")),
}
