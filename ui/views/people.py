"""The people of a household: a table, and below it everything known of the one that was opened."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gpn_desktop.registry.identity import Doubt, insurance_objects
from gpn_desktop.registry.persons import Person
from gpn_desktop.services import households
from gpn_desktop.services.desk import Desk
from ui import reasons
from ui.look.blocks import Fact, Facts, said
from ui.look.flow import flowing
from ui.look.going import LEAVES, keyed
from ui.look.parts import button, card, column, label
from ui.models.people import PEOPLE, birth_words, card_words, code_words, ethnic_words
from ui.models.rows import RowTableModel
from ui.models.table import WholeTable
from ui.words import translate
from ui.workbench import Workbench

CORRECT_KEY: Final = "Alt+U"

UNSCHOOLED = ("KHONG", "NGHI")  # what the status says better, where it is known
Doubts = Mapping[str, Sequence[Doubt]]


def _yes(flag: bool | None) -> str:
    if flag is None:
        return ""
    return translate("People", "yes") if flag else translate("People", "no")


def _object(code: str) -> str:
    """Give a code of the health insurance with what it stands for."""
    told = insurance_objects().get(code, "")
    return f"{code} ({told[:1].lower()}{told[1:]})" if told else code


def _insurance(person: Person) -> str:
    parts = (_object(person.insurance_object), person.insurance_number, card_words(person))
    return " · ".join(filter(None, parts))


def _school(person: Person) -> str:
    known = person.school_level if person.school_level not in UNSCHOOLED else ""
    level = code_words(
        "school_level", known or ("" if person.school_status else person.school_level)
    )
    return " · ".join(filter(None, (level, code_words("school_status", person.school_status))))


def _disability(person: Person) -> str:
    sort = code_words("disability_type", person.disability_type)
    degree = code_words("disability_degree", person.disability_degree)
    return " · ".join(filter(None, (sort, degree)))


def facts_of(person: Person) -> tuple[Fact, ...]:
    """Give everything that is known of a person, in words; that a card number is not, is said."""
    sex = code_words("sex", person.sex)
    born = " · ".join(filter(None, (birth_words(person.birth_date), sex)))
    found = (
        Fact("born", translate("People", "Born"), born),
        Fact("ethnicity", translate("People", "Ethnic group"), ethnic_words(person.ethnicity)),
        Fact(
            "id_number",
            translate("People", "Citizen number (CCCD)"),
            person.id_number or translate("People", "not written down"),
        ),
        Fact("old_id_number", translate("People", "Old number (CMND)"), person.old_id_number),
        Fact("insurance", translate("People", "Health insurance"), _insurance(person)),
        Fact("phone", translate("People", "Telephone"), person.phone),
        Fact("school", translate("People", "School"), _school(person)),
        Fact("job", translate("People", "Work"), code_words("job_status", person.job_status)),
        Fact(
            "capacity",
            translate("People", "Able to work"),
            code_words("work_capacity", person.work_capacity),
        ),
        Fact("disability", translate("People", "Disability"), _disability(person)),
        Fact("assistance", translate("People", "Monthly assistance"), _told(person)),
        Fact("merit", translate("People", "Person of merit"), _yes(person.merit or None)),
    )
    return tuple(fact for fact in found if fact.words)


def _told(person: Person) -> str:
    return _yes(person.monthly_assistance or None)


class PersonCard(QWidget):
    """Everything known of one person; numbers are masked until somebody asks for them."""

    correct_wanted = Signal(str)

    def __init__(self, workbench: Workbench, desk: Desk, on_close: Callable[[], object]) -> None:
        super().__init__()
        self._workbench, self._desk = workbench, desk
        self._person: Person | None = None
        self._name = label("", "strong", wraps=True)
        self._name.setObjectName("household.person.name")
        self._facts = Facts("household.person")
        self._doubts = said("", "household.person.doubts", "warn", wraps=True)
        self.reveal = button(self.tr("Show the numbers"), self._on_reveal_clicked, icon="eye")
        self.reveal.setObjectName("household.person.reveal")
        self.reveal.setToolTip(self.tr("It is written down who looked at them, and when."))
        self.close_button = button(
            keyed(self.tr("Close"), LEAVES), on_close, icon="close", kind="flat"
        )
        words = keyed(self.tr("Correct"), CORRECT_KEY)
        self.correct = button(words, self._on_correct_clicked, icon="edit")
        self.correct.setShortcut(CORRECT_KEY)
        self.correct.setObjectName("household.person.correct")
        steps = flowing(self.reveal, self.correct, self.close_button)
        self.setLayout(column(card(column(self._name, steps, self._facts, self._doubts, gap=8))))
        self.hide()

    def allow(self, *, may: bool) -> None:
        """Let a person be corrected, or not."""
        self.correct.setVisible(may)

    def _on_correct_clicked(self) -> None:
        self.correct_wanted.emit(self.person)

    @property
    def person(self) -> str:
        """Give the id of who is shown, or nothing."""
        return self._person.id if self._person else ""

    def show_person(self, person: Person, doubts: Sequence[Doubt] = ()) -> None:
        """Show somebody, with masked numbers, and what is odd about them."""
        self._person = person
        self._fill(person)
        self._doubts.setText("\n".join(reasons.said(one.code) for one in doubts))
        self._doubts.setVisible(bool(doubts))
        numbers = (person.id_number, person.old_id_number, person.insurance_number, person.phone)
        self.reveal.setVisible(any(numbers))
        self.reveal.setEnabled(True)
        self.show()

    def put_away(self) -> None:
        """Show nobody."""
        self._person = None
        self.hide()

    def _fill(self, person: Person) -> None:
        relation = code_words("relationship_to_head", person.relation)
        self._name.setText(" · ".join(filter(None, (person.full_name, relation))))
        self._facts.show_facts(facts_of(person))

    def _on_reveal_clicked(self) -> None:
        if self._person is not None:
            asked, desk = self._person.id, self._desk
            self._workbench.do(self, lambda: households.reveal(desk, asked), self._on_revealed)

    def _on_revealed(self, person: Person) -> None:
        if self._person is not None and self._person.id == person.id:
            self._fill(person)
            self.reveal.setEnabled(False)
            self.close_button.setFocus()


class People(QWidget):
    """The table of people; Enter opens the card of the one the user stands on."""

    opened = Signal()

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._doubts: Doubts = {}
        self.model: RowTableModel[Person] = RowTableModel(PEOPLE)
        self.table = WholeTable(self.model, self.tr("People of the household"), self._on_open)
        self.table.setObjectName("household.people")
        self._hint = label(
            self.tr("Enter on a person shows everything known of them."), "small", wraps=True
        )
        self.card = PersonCard(workbench, desk, self.close_card)
        self.setLayout(column(self.table, self._hint, self.card, gap=4))

    def show_people(self, people: Sequence[Person], doubts: Doubts) -> None:
        """Show these people; a card that is open stays open, with masked numbers again.

        ``doubts`` are about their numbers, by person.
        """
        self._doubts = doubts
        opened = self.card.person
        self.model.set_rows(people)
        found = next((one for one in people if one.id == opened), None)
        if found is None:
            self.card.put_away()
        else:
            self.card.show_person(found, doubts.get(found.id, ()))
        self._hint.setVisible(bool(people) and found is None)

    def show_first(self, wanted: Callable[[Person], bool]) -> None:
        """Show the first of them who is wanted."""
        self.table.choose(wanted)
        chosen = self.table.chosen()
        if chosen is not None:
            self._on_open(chosen)

    def _on_open(self, person: Person) -> None:
        self.card.show_person(person, self._doubts.get(person.id, ()))
        self._hint.hide()
        first = self.card.reveal if self.card.reveal.isVisible() else self.card.close_button
        first.setFocus()
        self.opened.emit()

    def close_card(self) -> None:
        """Put the card away and go back to the table."""
        self.card.put_away()
        self._hint.show()
        self.table.setFocus()
