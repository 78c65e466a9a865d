"""What the program tries of itself, one function a check; each uses what the one before has made.

On the way: ``ui.self_check`` calls them in order in a folder that is thrown away.
"""

import zipfile
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

import resources
from gpn_desktop import chance, settings
from gpn_desktop.application import Application, find_places
from gpn_desktop.engine.answers import without_rows
from gpn_desktop.engine.session import FormSession
from gpn_desktop.errors import GpnError
from gpn_desktop.forms.definition import QuestionKind
from gpn_desktop.paths import Paths
from gpn_desktop.registry.places import area_scope
from gpn_desktop.services.desk import Desk
from gpn_desktop.settings import LANGUAGES, Settings
from ui import app
from ui.app import Program
from ui.form.filling import Frame, Outside
from ui.form.page import FormPage
from ui.house import Home
from ui.pages import entries
from ui.views.page import Goal

PLACE, OFFICER = "06613", "Hoàng Thị Tự Kiểm"
HOUSEHOLDS = 12
HEADER = b"SQLite format 3"
SIZE = (1180, 700)
PAUSE = 200  # ms in which a page may look things up
ANSWERS = {QuestionKind.INTEGER: "100", QuestionKind.DECIMAL: "1", QuestionKind.TEXT: "tự kiểm"}


class Failed(Exception):
    """Something is not as it should be; the text says what."""


@dataclass
class Trial:
    """What the checks work on: a data folder of its own, and what was made in it."""

    folder: Path
    application: Application
    words: str = field(default_factory=chance.new_id)
    household: str = ""
    survey: str = ""
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        """Give the desk over the opened data."""
        if self.application.desk is None:
            raise Failed("the data is not open")
        return self.application.desk


def words_of_languages(_: Trial) -> str:
    """Look for the catalogue of every language; without it the window would speak English."""
    names = [name for language in LANGUAGES for name in app.CATALOGUES[language]]
    for name in names:
        if not resources.path("translations", f"{name}.qm").is_file():
            raise Failed(f"{name}.qm is missing")
    return ", ".join(names)


def first_start(trial: Trial) -> str:
    """Make keys, vault and database, and the invented commune in it."""
    from gpn_desktop.services import training

    (place,) = find_places("officer", PLACE)
    trial.application.begin_log()
    trial.application.begin("officer", place.id, OFFICER, trial.words)
    training.make(trial.desk, size=HOUSEHOLDS)
    with trial.desk.store.reading() as tx:
        homes = [one.id for one in tx.households.all()]
        trial.household = max(homes, key=lambda one: len(tx.households.members(one)))
    return f"{place.name}, {len(homes)} households"


def encrypted(trial: Trial) -> str:
    """Look for plain text in every file that was written."""
    with trial.desk.store.reading() as tx:
        name = tx.households.members(trial.household)[0].full_name
    files = [file for file in trial.folder.rglob("*") if file.is_file()]
    for file in files:
        content = file.read_bytes()
        if content.startswith(HEADER) or name.encode() in content or OFFICER.encode() in content:
            raise Failed(f"{file.name} can be read without a key")
    return f"{len(files)} files, no name in them"


def questionnaires(trial: Trial) -> str:
    """Draw every section of every shipped form in each of its languages."""
    library = trial.desk.catalogue.library
    if library.refused or not library.editions:
        raise Failed(f"not every form could be read: {[str(one) for one in library.refused]}")
    drawn = 0
    for edition in library.editions:
        session = _session(trial, edition.form_id, edition.version)
        for _, language in session.form.languages:
            session.language = language
            drawn += _draw_form(session)
    return f"{len(library.editions)} forms, {drawn} sections"


def _session(trial: Trial, form_id: str, version: str) -> FormSession:
    """Begin a form for the household without keeping a draft of it."""
    from gpn_desktop.services import opening

    desk = trial.desk
    with desk.store.trying(desk.actor) as tx:
        edition = desk.catalogue.edition(form_id, version)
        start = opening.Start("trial", trial.household, trial.household, edition)
        return opening.begin(tx, desk, start).session


def _draw_form(session: FormSession) -> int:
    page = FormPage(session, Frame("", ("household",)), Outside(lambda kept: None, lambda: None))
    page.resize(*SIZE)
    count = len(page.filling.sections())
    for number in range(count):
        page.turn_to(number)
        draw(page)
    page.deleteLater()
    return count


def converted(trial: Trial) -> str:
    """Convert the shipped workbooks anew: the same forms must come out of them."""
    from gpn_desktop.forms import publish

    editions = trial.desk.catalogue.library.editions
    for edition in editions:
        prepared = publish.prepare(edition.file(publish.WORKBOOK), publish.WORKBOOK)
        if prepared.xform.encode() != edition.file(publish.XFORM):
            raise Failed(f"{edition.form_id} {edition.version} comes out differently")
    return f"{len(editions)} workbooks"


def surveyed(trial: Trial) -> str:
    """Fill in one survey, each answer kept as at the desk, and complete it."""
    from gpn_desktop.services import drafting, entry

    opened = entry.open_survey(trial.desk, trial.household).value
    session = opened.session
    while problems := session.problems():
        place = problems[0].place
        kind, choices = session.state(place).kind, session.choices(place)
        text = choices[0].code if choices else ANSWERS.get(kind or QuestionKind.TEXT, "")
        drafting.save_answer(trial.desk, opened, place, text)
        if any(problem.place == place for problem in session.problems()):
            raise Failed(f"{session.path(place)} takes no {text!r}")
    done = entry.complete(trial.desk, opened).value
    trial.survey, trial.answers = done.id, dict(done.answers)
    return f"{len(without_rows(trial.answers))} answers"


def read_back(trial: Trial) -> str:
    """Close the data, open it with the passphrase, and find the survey again."""
    from gpn_desktop.services import outcomes

    trial.application.close()
    trial.application.unlock(trial.words)
    found = outcomes.result(trial.desk, trial.survey)
    if dict(found.survey.answers) != trial.answers:
        raise Failed("the answers are not those that were given")
    return f"class by the computation: {found.computed.poverty_class}"


def reported(trial: Trial) -> str:
    """Write every report as a workbook and read it again."""
    from gpn_desktop.services import reporting

    rows = 0
    for code, language in product(reporting.codes(), LANGUAGES):
        asked = reporting.Asked(code, chance.today().year, language=language)
        prepared = reporting.prepare(trial.desk, asked)
        file = trial.folder / f"{language}-{reporting.file_name(prepared)}"
        reporting.write(trial.desk, prepared, file, "self-check")
        written = _rows_of(file)
        if written < len(prepared.report.rows):
            raise Failed(f"{file.name} holds {written} rows")
        rows += written
    return f"{len(reporting.codes())} reports, {rows} rows"


def _rows_of(file: Path) -> int:
    """Count the rows of a workbook's first sheet by the bare file format."""
    with zipfile.ZipFile(file) as parts:
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - ours
    return len(sheet.findall(".//{*}row"))


def exchanged(trial: Trial) -> str:
    """Enrol with a merging office by the training root, send the survey, and merge it there."""
    from gpn_desktop.services import access

    words, stick = trial.words, trial.folder / "stick"
    stick.mkdir()
    beginning = access.Beginning("office", area_scope().id, OFFICER, words, training=True)
    office = access.first_start(Paths(trial.folder / "office"), beginning).value
    try:
        _enrol(trial, office, stick)
        return _send(trial, office, stick)
    finally:
        office.close()


def _enrol(trial: Trial, office: Desk, stick: Path) -> None:
    from gpn_desktop.services import admitting, enrolment, founding

    founding.found(office, (), "Tự kiểm", trial.words)
    groups = enrolment.save_request(trial.desk, stick, trial.words).value.groups
    (asked,) = admitting.requests(office, stick)
    heard = dict(enumerate(groups, 1))
    admitting.admit(office, [admitting.Admission(asked.file, heard, asked.label)], trial.words)
    enrolment.take_list(trial.desk, admitting.write_list(office, stick).value)


def _send(trial: Trial, office: Desk, stick: Path) -> str:
    from gpn_desktop.services import outcomes, receiving, sending

    sent = sending.send(trial.desk, stick, trial.words).value
    if sent.hindrance:
        raise sent.hindrance
    files = [stick / name for name in sent.names]
    receiving.apply(office, receiving.preview(office, files))
    if dict(outcomes.result(office, trial.survey).survey.answers) != trial.answers:
        raise Failed("the office has other answers")
    return f"{sum(file.stat().st_size for file in files):,} bytes sent and merged"


class Open(Home):
    """Data that is open already and stays so when a window closes."""

    def close(self) -> None:
        """Override Home.close."""


class Told(Program):
    """A program whose errors nobody would see."""

    def show_error(self, error: GpnError, owner: QWidget | None) -> None:
        """Override Program.show_error."""
        raise Failed(f"the user would be told {error}")


def windows(trial: Trial) -> str:
    """Open the window in each language and theme, and each of its pages."""
    made, house = app.make_application([]), Open(trial.application)
    pages = 0
    for language, theme in product(LANGUAGES, ("light", "dark")):
        settings.save(house.settings_file, Settings(language=language, theme=theme))
        program = Told(made, house)
        program.enter()
        if program.window is None:
            raise Failed("no window")
        for entry in entries(trial.desk):
            program.window.go(Goal(entry.name))
            draw(program.window)
            pages += 1
        program.close()
        clear_away()
    return f"{len(LANGUAGES)} languages, 2 themes, {pages} pages"


def clear_away() -> None:
    """Delete the widgets that are done with: no event loop of ours does it."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def draw(widget: QWidget) -> None:
    """Let a widget be laid out, look things up and paint.

    Raises:
        Failed: nothing was painted.
    """
    pause = QDeadlineTimer(PAUSE if widget.isWindow() and widget.isVisible() else 0)
    QApplication.processEvents()
    while not pause.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    if widget.grab().isNull():
        raise Failed(f"{type(widget).__name__} is not drawn")
