"""Scenes of reviews: the round's list in its states, a survey being filled in, what came of it."""

import atexit
import functools
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from gpn_desktop import chance
from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.importing.left import Left
from gpn_desktop.importing.profiles import Profile
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.services import comments, demo, drafting, entry, findings, rounds, today
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.drafting import Entry
from gpn_desktop.store.devices import Officer
from tests.commune import HOME
from tests.fakes import FixedSource
from tests.journeys import world
from tests.journeys.world import Tree
from tests.shots import commune
from tests.shots.anew import Anew
from tests.shots.commune import LONG
from tests.shots.pages import After, Scene, window
from tests.shots.scenes import sheet
from ui.dialogs.points import PointsSheet
from ui.dialogs.telling import Group, Telling, TellingSheet
from ui.look.why import WhySheet
from ui.views.page import Goal, Page
from ui.views.remark import Remark
from ui.views.rounds import ReviewPage
from ui.views.survey import giving_up
from ui.views.today import TodayPage
from ui.words import dotted, translate

LACKS = (
    *("lack_job", "lack_dependants", "lack_nutrition", "lack_insurance"),
    *("lack_adult_education", "lack_child_schooling", "lack_house_quality", "lack_house_area"),
    *("lack_water", "lack_toilet", "lack_telecom", "lack_information"),
)
ANSWERS = {"b1/dependants": "mot", "b1/land_m2": "1500", "b1/b1_typed": "120"}


def fill(desk: Desk, found: Entry, lacking: tuple[int, ...], upto: int = 12) -> None:
    """Answer the total of B1 and some of the twelve indicators."""
    for path, text in ANSWERS.items():
        drafting.save_answer(desk, found, found.session.place(path), text)
    for number, name in enumerate(LACKS[:upto], 1):
        place = found.session.place(f"b2/{name}")
        drafting.save_answer(desk, found, place, "co" if number in lacking else "khong")


def surveyed(desk: Desk, household: str, lacking: tuple[int, ...] = (2, 4, 9, 10)) -> Survey:
    """Complete the survey of a household."""
    found = entry.open_survey(desk, household).value
    fill(desk, found, lacking)
    return entry.complete(desk, found).value


@functools.cache
def _tree() -> Tree:
    """Give an office and two laptops of a commune of their own, which know each other."""
    folder = Path(tempfile.mkdtemp(prefix="gpn-shots-reviewed-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with chance.using(FixedSource(seed="tree")):
        world.grow(folder, training=True)
        tree = world.reopened(folder, training=True)
    atexit.register(tree.close)
    return tree


@functools.cache
def reviewed() -> Desk:
    """Give a commune of its own: what others leave in theirs must not stand in these pictures."""
    desk = _tree().lan
    with chance.using(FixedSource(seed="reviewed")):
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            tx.put_all(demo.make(stage, new_id=tx.new_entity, size=240).nouns())
        return desk


@functools.cache
def filled() -> Mapping[str, str]:
    """Let some households of the list be far on; give an id for each state."""
    desk = reviewed()
    with chance.using(FixedSource(seed="reviews")):
        todo = [one.household for one in rounds.round_list(desk).rows if not one.state]
        found = dict(
            zip(("new", "left", "newer", "completed", "returned", "decided"), todo, strict=False)
        )
        _leave_some(desk, found)
        done = {name: surveyed(desk, found[name]) for name in ("completed", "returned", "decided")}
        _judge(desk, done)
        for household in todo[7:22]:
            surveyed(desk, household, (2,) if len(household) % 2 else (2, 4, 9))
        _send_back(done["returned"].id)
    return found | {f"{name}.survey": one.id for name, one in done.items()}


def _last_year(entity: str, household: str) -> Survey:
    """Give a survey of the year before, of which most indicators were answered otherwise."""
    told = {f"b2/{name}": "co" for name in LACKS} | {"b1/b1_typed": "131"}
    return Survey(
        *(entity, household, "phieu_b_p2022", "2026112501"),
        interviewed_on=chance.today().replace(year=chance.today().year - 1),
        score={"b1": 131, "period": "P2022"},
        answers=told,
    )


def _leave_some(desk: Desk, found: Mapping[str, str]) -> None:
    for name in ("left", "newer"):
        opened = entry.open_survey(desk, found[name]).value
        fill(desk, opened, (2, 4), 5)
        drafting.leave(desk, opened)
    with desk.store.transaction(desk.actor) as tx:
        people = tx.households.members(found["newer"])
        for one in people[:2]:
            tx.households.persons.put(replace(one, full_name=LONG))
        home = tx.households.get(found["newer"])
        tx.households.put(replace(home, area="urban"))
        tx.surveys.put(_last_year(tx.new_entity(), found["left"]))
        alone = tx.households.members(found["new"])[0]
        sex = "male" if alone.sex == "female" else "female"
        tx.households.persons.put(replace(alone, full_name=LONG, sex=sex))


def _judge(desk: Desk, done: Mapping[str, Survey]) -> None:
    back, decided = done["returned"], done["decided"]
    with desk.store.transaction(desk.actor) as tx:
        head, twin = (tx.households.members(one.subject)[0] for one in (done["completed"], back))
        tx.households.persons.put(replace(twin, full_name=LONG, id_number=head.id_number))
        findings.check(desk, tx, [head.id])
        root = tx.surveys.roots([decided.id])[decided.id]
        made = Decision(
            tx.new_entity(),
            round=decided.round,
            standard="P2022",
            number="215/QĐ-UBND",
            date=chance.today(),
            result_date=chance.today().replace(month=12, day=31),
            signer="Chủ tịch UBND xã",
            households={decided.subject: Decided("near_poor", root, "Họp dân kết luận")},
        )
        tx.decisions.put(made)


def _send_back(survey: str) -> None:
    """Let the office return a survey with its remarks, by packages there and back."""
    tree, post = _tree(), _tree().world
    post.send(tree.lan)
    post.receive(tree.office)
    land = "Năm trước hộ có 1.200 m² đất; đề nghị đo lại và ghi rõ đất nào của hộ."
    whole = "Xem lại đất và chỉ số 9 rồi gửi lại trước ngày 30/11."
    comments.return_survey(tree.office, survey, [("q/b1/land_m2", land), ("", whole)])
    post.send(tree.office)
    post.receive(tree.lan)


def at(kind: str, name: str, after: After = None) -> Scene:
    """Give a scene of the review page at the household of a name."""

    def scene(wide: int, tall: int) -> QWidget:
        goal = Goal("review", kind, filled().get(name, ""))
        return window(_kept("lan").desk(), goal, after, (wide, tall))

    return scene


@functools.cache
def _kept(name: str) -> Anew:
    """Give a desk of the tree as all was prepared: no picture sees what another left there."""
    filled()
    desk: Desk = getattr(_tree(), name)
    return Anew(desk, world.WORDS)


@functools.cache
def without_round() -> Desk:
    """Give a commune with households and no round."""
    with chance.using(FixedSource(seed="no round")):
        desk = commune._desk("no-round")
        stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
        with desk.store.transaction(desk.actor) as tx:
            nouns = demo.make(stage, new_id=tx.new_entity, size=20).nouns()
            tx.put_all(one for one in nouns if type(one).__name__ not in ("Round", "Listing"))
    return desk


def _looker() -> Desk:
    desk = without_round()
    return replace(desk, officer=Officer(desk.officer.id, "Vi Văn Thắng", ("view",)))


def _at_the_office(wide: int, tall: int) -> QWidget:
    """Give a survey as the office reads it, with a remark that is being written."""
    found, office = filled(), _kept("office").desk()

    def writes(page: Page) -> None:
        result = review(page).survey.result
        assert result is not None
        result.show_talk(wanted=True)
        result.talk.write_at("q/b2/lack_water")
        result.talk._on_added("", "Ghi rõ họ tên người trả lời.")
        result.talk.writing.text.setPlainText("Nguồn nước là khe hay giếng? Xem lại chỉ số 9.")

    return window(office, Goal("review", "result", found["completed.survey"]), writes, (wide, tall))


def _clock(page: Page) -> None:
    """Something was written in 2040 by a clock that was wrong."""
    listing = review(page).listing
    listing._on_found(replace(listing.found, odd_clock=date(2040, 11, 25)))


def _clock_without_round(wide: int, tall: int) -> QWidget:
    return window(without_round(), Goal("review"), _clock, (wide, tall))


def _odd_day(page: Page) -> None:
    """The same on the first page, where a list from Excel waits too."""
    assert isinstance(page, TodayPage)
    left = Left(
        "/a/Danh sách hộ nghèo, hộ cận nghèo năm 2025.xlsx",
        "",
        Profile({}),
        chance.now().isoformat(),
    )
    odd = date(2040, 11, 25)
    page._on_found(replace(today.today(page._desk), odd_clock=odd, lists_left=(left, left)))


def _clock_in_form(page: Page) -> None:
    paper = review(page).survey.paper
    assert paper is not None
    paper.news._entry = replace(paper.entry, odd_clock=date(2027, 11, 25))
    paper.news.clear()
    paper.news.tell()


def _answers(page: Page) -> None:
    """Begin an answer to what the office said, which came by a package."""
    result = review(page).survey.result
    assert result is not None
    result.show_talk(wanted=True)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    commune.rest(app)
    result.talk.findChildren(Remark)[-1]._on_open_clicked()


def alone(make: Callable[[], Desk], goal: Goal) -> Scene:
    """Give a scene of another desk."""
    return lambda wide, tall: window(make(), goal, None, (wide, tall))


def review(page: Page) -> ReviewPage:
    """Give the page as what it is."""
    assert isinstance(page, ReviewPage)
    return page


def _narrow(page: Page) -> None:
    narrowing = review(page).narrowing
    narrowing.words.setText("khong co ai")
    review(page).listing.look_up()


def _village(page: Page) -> None:
    found = review(page).listing.found.villages[1]
    review(page).listing._on_village_chosen(found.village)


def go_to(path: str) -> Callable[[Page], None]:
    """Give a step to a question."""

    def after(page: Page) -> None:
        paper = review(page).survey.paper
        assert paper is not None
        paper.form.show_place(paper.entry.session.at(path))

    return after


def twin(page: Page) -> None:
    """Type the number of somebody of another household into the first row of the members."""
    paper = review(page).survey.paper
    assert paper is not None
    session = paper.entry.session
    with paper._desk.store.reading() as tx:
        away = (one for one in tx.households.all() if one.id != paper.entry.household)
        people = (person for one in away for person in tx.households.members(one.id))
        number = next(one.id_number for one in people if len(one.id_number) == len("020185000001"))
    place = session.place("person/id_number", session.rows(session.place("person"))[0].id)
    paper.entering.show_place(place)
    paper.form.filling.answer(place, number)
    paper.form.shown.renew()
    paper.twins.look()


def _alike(page: Page) -> None:
    """Type the number of the first member into the second row too."""
    paper = review(page).survey.paper
    assert paper is not None
    session = paper.entry.session
    first, second = session.rows(session.place("person"))[:2]
    number = session.state(session.place("person/id_number", first.id)).value
    place = session.place("person/id_number", second.id)
    paper.entering.show_place(place)
    paper.form.filling.answer(place, number)
    paper.form.shown.renew()
    paper.show_verdict()


def _fail(page: Page) -> None:
    paper = review(page).survey.paper
    assert paper is not None
    paper.beside.tell_not_saved(GpnError(ErrorCode.DISK_FULL, path="D:\\GPN"))


def _points(found: str, *answers: tuple[str, str]) -> Scene:
    def scene(wide: int, tall: int) -> QWidget:
        made = at("survey", found)(wide, tall)
        page = review(made.page)  # type: ignore[attr-defined]
        paper = page.survey.paper
        assert paper is not None
        for path, text in answers:
            paper.entry.session.answer(paper.entry.session.at(path), text)
        paper.show_verdict()
        assert paper.sums is not None
        shown = PointsSheet(None, *paper.sums.told())
        shown.resize(min(760, wide), min(620, tall))
        made.deleteLater()
        return shown

    return scene


def _why() -> QWidget:
    return WhySheet(None, giving_up(dotted(LONG, "Nà Nắng", "01-0009")))


def _telling() -> QWidget:
    dropped = translate("News", "Answers that are asked no more and will not be written")
    gone = translate("News", "People taken out of the form; the register keeps them")
    lines = (
        f"{LONG}: C.8a Số thẻ BHYT: ******6789",
        "B1a Số hoặc nơi lưu phiếu giấy: 12/2026",
    )
    told = Telling(
        translate("News", "Before the form is completed"),
        translate("News", "Nothing of this hinders you; look at it once."),
        [Group(dropped, lines, "warn"), Group(gone, ("Vi Văn Bảo: Chuyển đi",))],
        translate("News", "Back to the form"),
        translate("News", "Complete"),
    )
    return TellingSheet(None, told)


SCENES: dict[str, Scene] = {
    "review-list": at("list", ""),
    "review-village": at("list", "", _village),
    "review-nothing": at("list", "", _narrow),
    "review-empty": alone(commune.empty, Goal("review")),
    "review-no-round": alone(without_round, Goal("review")),
    "review-clock": at("list", "", _clock),
    "review-clock-no-round": _clock_without_round,
    "today-clock": lambda *size: window(without_round(), Goal("today"), _odd_day, size),
    "survey-clock": at("survey", "left", _clock_in_form),
    "review-locked": alone(_looker, Goal("review")),
    "survey-new": at("survey", "new"),
    "survey-left": at("survey", "left"),
    "survey-b2": at("survey", "left", go_to("b2/lack_child_schooling")),
    "survey-twin": at("survey", "left", twin),
    "survey-alike": at("survey", "left", _alike),
    "survey-newer": at("survey", "newer"),
    "survey-returned": at("survey", "returned"),
    "survey-error": at("survey", "left", _fail),
    "survey-points": _points("left"),
    "survey-compared": _points("returned", ("b2/lack_job", "co"), ("b1/b1_typed", "131")),
    "survey-why": sheet(_why),
    "survey-telling": sheet(_telling),
    "result-completed": at("result", "completed.survey"),
    "result-returned": at("result", "returned.survey"),
    "result-office": _at_the_office,
    "result-answering": at("result", "returned.survey", _answers),
    "result-decided": at("result", "decided.survey"),
}
