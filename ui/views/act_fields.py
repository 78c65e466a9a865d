"""The fields of an act: made from its row in ``ui.acts``, each asking only about whom it must.

On the way: what the services know of the households → fields → an ``Act`` as it is typed.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gpn_desktop import chance
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act, Family
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import Person
from gpn_desktop.services import moving
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.moving import Sheet
from gpn_desktop.services.resembling import Typed
from ui.acts import BY_SORT, WITH_IT, asked, likely
from ui.look import geometry
from ui.look.blocks import emptied
from ui.look.entries import UNREAD, EntryLine
from ui.look.parts import label, named, reveal
from ui.look.typed import limited
from ui.models.people import ethnic_words
from ui.views.act_options import (
    group_of_head,
    options_of,
    people_options,
    related_options,
    relation_options,
)
from ui.views.act_parts import (
    NumberedList,
    Option,
    PeopleList,
    Relations,
    TextPart,
    day_line,
)
from ui.views.act_typed import MASKED, TWIN, Part, birth_text, person_typed, typed
from ui.views.correcting import staying
from ui.views.household_field import HouseholdField
from ui.words import translate
from ui.workbench import Workbench

STRIDE: Final = 3  # lines of the grid for a field: itself, what is wrong, who resembles whom
GROWN: Final = 1987  # a year of birth as an example
DIGITS: Final = ("birth_date", "id_number", "phone")  # no input method composes them


class ActFields(QWidget):
    """The fields of one act of one household; Enter on the last one ends it."""

    edited = Signal()
    ended = Signal()
    offered = Signal(bool)  # households to take one of, or no longer

    def __init__(self, desk: Desk, workbench: Workbench) -> None:
        super().__init__()
        self._desk, self._workbench = desk, workbench
        self.sheet = Sheet(Family(Household("")))
        self._sort, self._person, self._filled = "", "", ""
        self.parts: dict[str, Part] = {}
        self._titles: dict[str, QLabel] = {}
        self._troubles: dict[str, QLabel] = {}
        self._below: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(geometry.WIDE_GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def ask(self, sort: str, sheet: Sheet, person: str = "") -> None:
        """Ask what an act needs; ``person`` is whom it is about, where that is known.

        ``WITH_IT`` is who was taken off with the household, all of them.
        """
        self._sort, self.sheet, self._person, self._filled = sort, sheet, person, ""
        if self._below is not None:
            self._grid.removeWidget(self._below)
        emptied(self._grid)
        self.parts, self._titles, self._troubles = {}, {}, {}
        for line, name in enumerate(BY_SORT[sort].asks):
            self._add(line, name)
        gone = self.parts.get("gone")
        if isinstance(gone, PeopleList) and person:
            gone.mark(self._with_it() if person == WITH_IT else [person])
        self._depend()
        self.land(next(one for one in self.parts if not (person and one in ("who", "gone"))))

    def _with_it(self) -> list[str]:
        """Give who was taken off with the household."""
        off = self._family.household.deleted
        return [one.id for one in self._family.gone if one.deleted == off]

    def _add(self, line: int, name: str) -> None:
        made = self._made(name)
        made.setObjectName(f"act.{name}")
        made.entered.connect(partial(self._on_entered, name))
        self.parts[name] = made
        self._troubles[name] = label("", "bad", wraps=True)
        self._troubles[name].hide()
        title = label(asked(self._sort, name), "quiet")
        title.setMinimumHeight(geometry.grown(geometry.TARGET))  # on one line with what is beside
        self._titles[name] = title
        self._grid.addWidget(title, STRIDE * line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(made, STRIDE * line, 1)
        self._grid.addWidget(self._troubles[name], STRIDE * line + 1, 1)

    def _made(self, name: str) -> Part:
        words, here = asked(self._sort, name), self._family
        if name in ("people", "gone"):
            people = PeopleList(words)
            people.offer(people_options(here.members if name == "people" else here.gone))
            people.marked.connect(self._depend)
            return people
        if name == "relations":
            relations = Relations(len(relation_options()))
            relations.changed.connect(self.edited)
            return named(relations, words)
        if name == "household":
            field = HouseholdField(self._desk, self._workbench, self._family.household.id)
            field.chosen.connect(self._on_other)
            field.offered.connect(self.offered)
            return named(field, words)
        if name == "day":
            day = day_line(words, chance.today())
            day.textEdited.connect(lambda _: self.edited.emit())
            return day
        return self._list(name, words) or self._text(name, words)

    def _list(self, name: str, words: str) -> NumberedList | None:
        likely_group = group_of_head(self.sheet) if self._sort == acts.BIRTH else ""
        options = options_of(name, self.sheet, likely_group)
        if options is None:
            return None
        made = named(NumberedList(), words)
        here = self._family.household.village if self._sort == acts.SPLIT else ""
        made.offer(options, {"who": self._person, "village": here}.get(name, ""))
        if name == "ethnicity" and likely_group:
            words = self.tr("as the head: {group}? Press 1")
            made.propose(words.format(group=ethnic_words(likely_group)))
        made.currentIndexChanged.connect(self._depend)
        return made

    def _text(self, name: str, words: str) -> TextPart:
        made = named(TextPart(is_worded=name not in DIGITS), words)
        limited(made)
        made.textEdited.connect(lambda _: self.edited.emit())
        if name == "reason":
            made.setText(likely(self._sort))
        if name == "birth_date":
            year = chance.today().year if self._sort == acts.BIRTH else GROWN
            words = self.tr("for instance {year} or {day}")
            made.setPlaceholderText(words.format(year=year, day=f"05/03/{year}"))
        return made

    @property
    def _family(self) -> Family:
        return self.sheet.here

    def _on_other(self, household: str) -> None:
        query = partial(moving.sheet, self._desk, self._family.household.id, household)
        self._workbench.look(self, query, self._on_both)

    def _on_both(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._depend()

    def _depend(self, *_: object) -> None:
        """Ask about those alone whom the answers so far are about."""
        self._count()
        head = self.parts.get("head")
        marked = self._marked()
        if isinstance(head, NumberedList) and "people" in self.parts:
            head.offer(people_options(marked), head.key() or (marked[0].id if marked else ""))
        relations = self.parts.get("relations")
        if isinstance(relations, Relations):
            relations.offer(related_options(self._related(marked)), self._relations_of)
        if self._sort == acts.CORRECTION and isinstance(self.parts["who"], NumberedList):
            self._show_person(self.parts["who"].key())
            for name, part in self.parts.items():
                part.setEnabled(name == "who" or bool(self._filled))
        self.edited.emit()

    def _count(self) -> None:
        """Say beside a list of people how many of them are marked."""
        words = self.tr("{marked} of {all} marked")
        for name, part in self.parts.items():
            if isinstance(part, PeopleList):
                told = words.format(marked=len(part.chosen()), all=part.count())
                self._titles[name].setText(f"{asked(self._sort, name)}\n{told}")

    def _marked(self) -> tuple[Person, ...]:
        for name, among in (("people", self._family.members), ("gone", self._family.gone)):
            part = self.parts.get(name)
            if isinstance(part, PeopleList):
                return tuple(one for one in among if one.id in part.chosen())
        return ()

    def _related(self, marked: tuple[Person, ...]) -> tuple[Person, ...]:
        """Give those who are asked how they are related to the head."""
        there = self.sheet.there
        head = self.parts.get("head")
        key = head.key() if isinstance(head, NumberedList) else ""
        if self._sort == acts.JOIN:
            return there.members if there else ()
        if self._sort == acts.NEW_HEAD:
            return tuple(one for one in self._family.members if key and one.id != key)
        return tuple(one for one in marked if one.id != key)

    def _relations_of(self, person: str) -> list[Option]:
        twin, options = self.sheet.same.get(person), relation_options()
        names = {one.id: one.full_name for one in self._family.members}
        if twin is None:
            return options
        words = self.tr("the same person as {name}").format(name=names[twin])
        return [(f"{TWIN}{twin}", words), *options]

    def _show_person(self, person: str) -> None:
        """Show what stands of whoever is corrected; numbers are typed anew or stay."""
        shown = next((one for one in self._family.members if one.id == person), None)
        if shown is None or person == self._filled:
            return
        self._filled = person
        for name, part in self.parts.items():
            if isinstance(part, TextPart) and name != "reason":
                self._fill(part, name, shown)
            elif isinstance(part, NumberedList) and name != "who":
                part.setCurrentIndex(part.findData(getattr(shown, name)))

    def _fill(self, part: TextPart, name: str, shown: Person) -> None:
        if name in MASKED:
            part.setPlaceholderText(staying(getattr(shown, name)))
        elif name == "birth_date":
            part.setText(birth_text(shown))
        else:
            part.setText(getattr(shown, name))

    # from the fields to an act

    def waits(self) -> bool:
        """Say whether nothing can be typed before somebody is chosen."""
        return self._sort == acts.CORRECTION and not self._filled

    def is_listed(self) -> bool:
        """Say whether there is a list of people to mark in."""
        return any(isinstance(one, PeopleList) for one in self.parts.values())

    def act(self) -> Act:
        """Give the act as it is typed.

        Raises:
            GpnError: those of ``newcomers.read_birth``.
        """
        return typed(self._sort, self._family, self.parts)

    def person(self) -> Typed | None:
        """Give what is typed of one person, where that can be asked about."""
        return person_typed(self._sort, self._family, self.parts)

    def put_below(self, name: str, part: QWidget) -> None:
        """Put a part below a field; what stands below it moves down, and the hands stay."""
        self._below = part
        line = list(self.parts).index(name)
        self._grid.addWidget(part, STRIDE * line + 2, 0, 1, 2)

    def unread(self) -> bool:
        """Say at its field that a day cannot be read, if one cannot."""
        day = self.parts.get("day")
        if not isinstance(day, EntryLine) or day.canonical() is not None:
            return False
        self.tell("day", translate("Entries", UNREAD[day.asked.kind]))
        return True

    # from field to field

    def _on_entered(self, name: str, step: int) -> None:
        names = [one for one in self.parts if self._is_asked(one)]
        place = names.index(name) + step
        if place >= len(names):
            self.ended.emit()
        elif place >= 0:
            self.land(names[place])

    def _is_asked(self, name: str) -> bool:
        part = self.parts[name]
        return part.isEnabled() and (not isinstance(part, Relations) or bool(part.lists))

    def land(self, name: str) -> None:
        """Go to a field."""
        part = self.parts[name]
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(part, TextPart | EntryLine):
            part.selectAll()

    def tell(self, name: str, words: str) -> None:
        """Say below a field what is wrong with it, and go there; no field named is the first."""
        self.hush()
        at = name or next(iter(self.parts))
        self._troubles[at].setText(words)
        self._troubles[at].show()
        self.land(at)
        reveal(self.parts[at])

    def hush(self) -> None:
        """Take back what was said to be wrong."""
        for trouble in self._troubles.values():
            trouble.hide()
