"""The paper a family asks for at the counter: are we on the list, what did we get.

On the way: ``services.confirming`` → HTML for ``ui.printing``, in the language of the paper, which
is Vietnamese whatever the window speaks. Ctrl+P on a household asks what for and prints it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from html import escape
from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from gpn_desktop import vietnamese
from gpn_desktop.registry import codes
from gpn_desktop.registry.households import ClassOfYear
from gpn_desktop.registry.persons import HEAD, Person
from gpn_desktop.services import confirming
from gpn_desktop.services.confirming import Confirmation
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.former import Former
from gpn_desktop.support import records
from gpn_desktop.support.programmes import support_types
from gpn_desktop.support.records import SupportRecord
from ui.look import why
from ui.look.parts import button
from ui.models.people import birth_words, given_words
from ui.printing import print_html
from ui.views.page import Ways
from ui.words import translate

TABLE: Final = "width='100%' border='1' cellpadding='3' style='border-collapse: collapse'"
LANGUAGE: Final = "vi"


class ConfirmStep:
    """The step that prints the paper: a button, and what Ctrl+P does on a household."""

    def __init__(
        self, owner: QWidget, desk: Desk, ways: Ways, household: Callable[[], str]
    ) -> None:
        self._owner, self._desk, self._ways, self._household = owner, desk, ways, household
        words = translate("ConfirmStep", "Print a confirmation (Ctrl+P)")
        self.button: QPushButton = button(words, self.print, icon="print")
        self.button.setObjectName("household.confirm")
        self.allow("")

    def allow(self, why_not: str) -> None:
        """Let the paper be printed, or say why not."""
        hint = translate("ConfirmStep", "What is decided of it and what it received (Ctrl+P)")
        self.button.setEnabled(not why_not)
        self.button.setToolTip(why_not or hint)

    def print(self) -> None:
        """Ask what for; then look the household up and print it."""
        household = self._household() if self.button.isEnabled() else ""
        purpose = why.ask(self._owner, why_confirmed()) if household else None
        if purpose is not None:
            query = partial(confirming.confirmation, self._desk, household, LANGUAGE)
            self._ways.workbench.look(self.button, query, partial(self._on_found, purpose))

    def _on_found(self, purpose: str, found: Confirmation) -> None:
        title = found.words["title"]
        if print_html(self._owner, title, page(found, purpose), found.marks):
            note = partial(confirming.note_printed, self._desk, found.household.id, purpose)
            self._ways.workbench.do(self._owner, note, self._on_printed)

    def _on_printed(self, _: None) -> None:
        words = translate("ListActs", "Printed; what for is kept in the access log.")
        self._ways.say(words)


def why_confirmed() -> why.Question:
    """Give what is asked before the paper is printed."""
    return why.Question(
        translate("ConfirmStep", "Print a confirmation"),
        translate(
            "ConfirmStep",
            "It says what the register holds: who lives there, what was decided, what was "
            "received. What it is printed for stands on it and in the access log.",
        ),
        (
            translate("ConfirmStep", "The household asks for it"),
            translate("ConfirmStep", "For school fees or a scholarship"),
            translate("ConfirmStep", "For a loan"),
            translate("ConfirmStep", "For medical treatment"),
            translate("Form", "In your own words"),
        ),
        translate("Printed", "Cancel"),
        translate("Printed", "Choose a printer…"),
        kind="first",
    )


def page(found: Confirmation, purpose: str) -> str:
    """Give the paper as HTML."""
    words = found.words
    parts = (
        _top(found),
        f"<h2 align='center'>{escape(words['title'])}</h2>",
        f"<p align='center'>{escape(words['about'])}</p>",
        *_whose(found),
        *_decided(found),
        *_formerly(found),
        *_supports(found),
        *([_paragraph(_said(words, "disputed", count=found.disputed))] if found.disputed else ()),
        _paragraph(_said(words, "on", day=vietnamese.show_date(found.on))),
        _paragraph(_said(words, "purpose", purpose=purpose)),
        _foot(found),
    )
    return "".join(parts)


def _said(words: Mapping[str, str], key: str, **facts: object) -> str:
    return words[key].format(**facts)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _heading(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def _top(found: Confirmation) -> str:
    words = found.words
    office = _said(words, "office", place=found.place.upper())
    left = f"<b>{escape(office)}</b><br/>{escape(words['number'])}"
    right = f"<b>{escape(words['nation'])}</b><br/><b>{escape(words['motto'])}</b>"
    return (
        "<table width='100%'><tr>"
        f"<td width='45%' align='center'>{left}</td><td align='center'>{right}</td></tr></table>"
    )


def _whose(found: Confirmation) -> Iterator[str]:
    words, head = found.words, next((one for one in found.people if one.relation == HEAD), None)
    name = words["no_head"]
    if head is not None:
        born = _said(words, "born", birth=birth_words(head.birth_date))
        number = f", CCCD {head.id_number}" if head.id_number else ""
        name = f"{head.full_name} ({born}{number})"
    yield _paragraph(f"{words['head']}: {name}")
    where = ", ".join(filter(None, (found.household.address, _village(found), found.place)))
    yield _paragraph(f"{words['address']}: {where}")
    yield _heading(_said(words, "people", count=len(found.people)))
    titles = [words[key] for key in ("name", "birth", "sex", "relation")]
    yield _table(titles, map(_person, found.people))


def _village(found: Confirmation) -> str:
    if found.village is None:
        return ""
    kind = codes.label("village_kind", found.village.kind, LANGUAGE)
    return _said(found.words, "village", kind=kind, name=found.village.name)


def _person(one: Person) -> list[str]:
    coded = (("sex", one.sex), ("relationship_to_head", one.relation))
    said = [codes.label(name, key, LANGUAGE) if key else "" for name, key in coded]
    return [one.full_name, birth_words(one.birth_date), *said]


def _decided(found: Confirmation) -> Iterator[str]:
    words = found.words
    yield _heading(words["result"])
    if found.decided is None:
        yield _paragraph(words["undecided"])
        return
    yield f"<p><b>{escape(class_line(found, found.decided))}</b></p>"
    if found.earlier:
        items = "".join(f"<li>{escape(class_line(found, one))}</li>" for one in found.earlier)
        yield f"{_paragraph(words['earlier'])}<ul>{items}</ul>"


def _formerly(found: Confirmation) -> Iterator[str]:
    """Give what was decided of households that were joined: it is not the class of this one."""
    for one in found.former:
        decided = [each.decided for each in one.results if each.decided is not None]
        if decided:
            day = vietnamese.show_date(one.until) if one.until else found.words["no_day"]
            items = "".join(f"<li>{escape(class_line(found, each))}</li>" for each in decided)
            told = _said(found.words, "former", name=former_name(found, one), day=day)
            yield f"{_paragraph(told)}<ul>{items}</ul>"


def former_name(found: Confirmation, one: Former) -> str:
    """Give the name of a former record's head, else its code, else that there is none."""
    return one.title or found.words["no_head"]


def class_line(found: Confirmation, one: ClassOfYear) -> str:
    """Say what was decided for a year, by which decision; what is not written down is said."""
    words = found.words
    facts = {
        "class": codes.label("household_class", one.poverty_class, LANGUAGE),
        "year": one.year,
        "number": one.number or words["no_number"],
        "day": vietnamese.show_date(one.decided_on) if one.decided_on else words["no_day"],
    }
    told = words["decided"].format(**facts)
    return f"{told} ({words['listed']})" if one.listed is not None else told


def _supports(found: Confirmation) -> Iterator[str]:
    words = found.words
    yield _heading(words["received"])
    if found.received:
        received = (_support(found, one, one.delivered_on) for one in found.received)
        yield _table(_titles(found), received)
    else:
        yield _paragraph(words["nothing"])
    if found.waiting:
        yield _heading(words["waiting"])
        waiting = (_support(found, one, one.decided_on) for one in found.waiting)
        yield _table(_titles(found), waiting)


def _titles(found: Confirmation) -> list[str]:
    return [found.words[key] for key in ("support", "given", "day")]


def _support(found: Confirmation, one: SupportRecord, on: date | None) -> list[str]:
    day = vietnamese.show_date(on) if on else ""
    name, under = confirming.support_name(one.type, LANGUAGE), found.recorded.get(one.id)
    if records.stands_on_list(one, support_types().get(one.type)):
        name = f"{name} ({found.words['listed_then']})"
    if under is not None:
        name = f"{name} ({_said(found.words, 'recorded', name=under)})"
    return [name, given_words(one), day]


def _table(titles: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(title)}</th>" for title in titles)
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in lines)
    body = "".join(f"<tr>{cells}</tr>" for cells in rows)
    return f"<table {TABLE}><tr>{head}</tr>{body}</table>"


def _foot(found: Confirmation) -> str:
    words, on = found.words, found.on
    place = found.place[:1].upper() + found.place[1:]
    where = _said(words, "signed_place", place=place, d=f"{on:%d}", m=f"{on:%m}", y=on.year)
    left, right = (escape(words[key]) for key in ("prepared", "chairman"))
    return (
        f"<p align='right'><i>{escape(where)}</i></p><table width='100%'><tr>"
        f"<td width='50%' align='center'><b>{left}</b></td>"
        f"<td align='center'><b>{right}</b></td></tr></table>"
    )
