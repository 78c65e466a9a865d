"""The store behind the pictures: an invented commune with one household full of everything."""

import atexit
import functools
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gpn_desktop import chance
from gpn_desktop.paths import Paths
from gpn_desktop.registry import acts
from gpn_desktop.registry.acts import Act
from gpn_desktop.registry.persons import PartialDate
from gpn_desktop.registry.places import scopes
from gpn_desktop.reviews.comments import RETURNED, Comment
from gpn_desktop.reviews.survey import Computed, Survey
from gpn_desktop.services import (
    access,
    demo,
    findings,
    households,
    moving,
    newcomers,
    undoing,
    uniting,
)
from gpn_desktop.services.access import Beginning
from gpn_desktop.services.desk import Desk
from gpn_desktop.services.households import Sought
from gpn_desktop.services.newcomers import Newcomer
from gpn_desktop.store.drafts import Draft
from gpn_desktop.support.records import SupportRecord
from tests.commune import HOME, WORDS
from tests.fakes import FixedSource
from tests.journeys.world import CHEAP
from ui.workbench import Workbench

BENCH = Workbench(lambda error, owner: None)
LONG = "Nguyễn Thị Hoàng Phương Hạnh Nguyên Thảo"


@dataclass(frozen=True)
class Place:
    """An open desk, and the household that has everything."""

    desk: Desk
    household: str


def rest(app: QApplication) -> None:
    """Wait until the workers have nothing to do and their answers are drawn."""
    for _ in range(8):
        for pool in (BENCH._writer, BENCH._reader):
            pool.submit(int).result()
        app.processEvents()


def _desk(name: str, role: str = "officer", scope: str = HOME) -> Desk:
    folder = Path(tempfile.mkdtemp(prefix=f"gpn-shots-{name}-"))
    beginning = Beginning(role, scope, "Hoàng Thị Lan", WORDS, training=True)
    desk = access.first_start(Paths(folder), beginning, CHEAP).value
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(desk.close)
    return desk


@functools.cache
def empty() -> Desk:
    """Give a training store right after its first start."""
    with chance.using(FixedSource(seed="empty")):
        return _desk("empty")


@functools.cache
def begun() -> Desk:
    """Give a commune on its first day: one household was typed by hand."""
    with chance.using(FixedSource(seed="begun")):
        desk = _desk("begun")
        real = replace(desk, installation=replace(desk.installation, training=False))
        newcomers.add_household(real, Newcomer(LONG, "Pò Mây", "female", "1966", area="rural"))
        return real


@functools.cache
def office() -> Desk:
    """Give a merging office right after its first start."""
    area = next(one.id for one in scopes().values() if one.kind == "area")
    with chance.using(FixedSource(seed="office")):
        return _desk("office", "office", area)


NAMES = (
    *("Vi Văn Tuyến", "Lý Thị Mẩy", "Vi Thị Bích Thảo", "Nông Ngọc Sơn", "Vi Văn Tú"),
    *("Hoàng Thị Sen", "Vi Đức Anh", "Vi Thị Mơ", "Nguyễn Hoàng Khánh Linh"),
)
WOMEN = (1, 2, 5, 7, 8)  # of the names


@functools.cache
def commune() -> Place:
    """Give the commune after all that happened in it, so that every picture shows the same."""
    gathered(), departed(), lived()
    return _begun()


@functools.cache
def _begun() -> Place:
    """Give the commune, with ten members, a conflict, a returned survey in its first household."""
    with chance.using(FixedSource(seed="shots")):
        return _peopled("commune")


def _peopled(name: str) -> Place:
    desk = _desk(name)
    stage = demo.Stage("dinh-lap", chance.today(), HOME, "xã Đình Lập")
    with desk.store.transaction(desk.actor) as tx:
        tx.put_all(demo.make(stage, new_id=tx.new_entity, size=240).nouns())
    chosen = households.order(desk, Sought(poverty_class="poor"))[0]
    _fill(desk, chosen)
    return Place(desk, chosen)


@functools.cache
def _template() -> Place:
    with chance.using(FixedSource(seed="template")):
        place = _peopled("template")
        place.desk.close()
    return place


def unspoilt() -> Place:
    """Give the commune once more, of its own at each call: what is done there stays done."""
    place, folder = _template(), Path(tempfile.mkdtemp(prefix="gpn-shots-unspoilt-"))
    shutil.copytree(place.desk.paths.data, folder, dirs_exist_ok=True)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    desk = access.unlock(Paths(folder), WORDS, CHEAP).value
    atexit.register(desk.close)
    return replace(place, desk=desk)


@functools.cache
def lived() -> Place:
    """Give a household in which much has happened, one act of it taken back."""
    desk = _begun().desk
    household = households.order(desk, Sought(poverty_class="near_poor"))[0]
    people = tuple(one.id for one in moving.sheet(desk, household).here.members)
    newcomer = {"full_name": LONG, "relation": "other"}
    source, day = FixedSource(seed="lived"), chance.today()
    with chance.using(source):
        for act in (
            Act(acts.CORRECTION, household, day, people=people[:1], said={"phone": "0912 000 111"}),
            Act(acts.ARRIVAL, household, day, said=newcomer),
            Act(acts.DEPARTURE, household, day, people=people[-1:], to="KCN Đình Trám, Bắc Ninh"),
        ):
            source.pass_time(hours=2)
            last = moving.perform(desk, replace(act, reason="Theo đơn của hộ")).value
        source.pass_time(hours=1)
        undoing.undo(desk, last.id, "Ghi nhầm hộ")
    return Place(desk, household)


@functools.cache
def gathered() -> Place:
    """Give a household into which another one was joined, and a second record of its head came."""
    desk, day = _begun().desk, chance.today()
    known = households.order(desk, Sought(poverty_class="poor"))
    given = [one for one in known if households.household_page(desk, one).supports]
    here, there, third = *given[3:5], households.order(desk, Sought())[12]
    reason = "Cha mẹ già về ở chung với con trai, nhập hộ theo đơn và xác nhận của thôn"
    with chance.using(FixedSource(seed="gathered")):
        moving.perform(desk, Act(acts.JOIN, here, day, reason, to=there))
        stays = households.household_page(desk, here).people[0].id
        goes = households.household_page(desk, third).people[-1].id
        with desk.store.transaction(desk.actor) as tx:
            other = tx.households.persons.get(goes)
            called = households.household_page(desk, here).people[0].full_name.replace(" Đức ", " ")
            tx.households.persons.put(replace(other, full_name=called))
        uniting.unite(desk, stays, goes, "Khai ở cả hai thôn")
    return Place(desk, here)


WENT = (
    "Cả hộ chuyển vào Đắk Lắk làm cà phê, đã cắt khẩu tại công an xã",
    "Chuyển đi cùng con",
    "Chuyển về quê ngoại ở xã Thái Bình, nhờ hàng xóm trông nhà và ruộng đến hết vụ",
)


MISTAKEN = "Nhập nhầm danh sách của xã Bính Xá, hoàn tác cả lần nhập ngày 20/11"


@functools.cache
def departed() -> Desk:
    """Give the commune after some households went away and one was joined into another."""
    desk, day = _begun().desk, chance.today()
    here, *others = households.order(desk, Sought(poverty_class="not_poor"))[-6:]
    with chance.using(FixedSource(seed="departed")):
        for place, home in enumerate(others):
            gone = tuple(one.id for one in moving.sheet(desk, home).here.members)
            act = Act(acts.DEPARTURE, home, day, WENT[place % len(WENT)], gone, to="Đắk Lắk")
            moving.perform(desk, act if place else Act(acts.JOIN, here, day, "Ở chung", to=home))
    return desk


@functools.cache
def taken_back() -> Place:
    """Give a commune where what made two records was taken back: a household, and a child."""
    with chance.using(FixedSource(seed="taken back")):
        place = _peopled("taken-back")
        desk, home = place.desk, households.order(place.desk, Sought(poverty_class="poor"))[1]
        with desk.store.transaction(desk.actor) as tx:
            child = tx.households.members(place.household)[-1]
            people = tx.households.members(home)
            gift = SupportRecord("", home, "household", type="TETQUA")
            for one, kind in ((home, "household"), (people[0].id, "person"), (child.id, "person")):
                new = tx.new_entity()
                tx.support.put(replace(gift, id=new, subject=one, subject_kind=kind))
            tx.surveys.put(Survey(tx.new_entity(), home, "phieu_b", "1", answers={"b1": "1"}))
            for person in (*people, child):
                tx.households.persons.take_off(person.id, reason=MISTAKEN, on=chance.today())
            tx.households.take_off(home, reason=MISTAKEN, on=chance.today())
            findings.check(desk, tx, [home, place.household])
    return Place(desk, home)


def _fill(desk: Desk, household: str) -> None:
    page = households.household_page(desk, household)
    places = households.villages(desk)
    fields = {"phone": "0912 345 678", "note": "Nhà ở cuối thôn, gọi trước khi đến."}
    households.correct_household(desk, household, fields)
    for village in (places[0].id, places[1].id):
        households.correct_household(desk, household, {"village": village}, page.seen)
    others = households.order(desk, Sought())[5:9]
    with desk.store.transaction(desk.actor) as tx:
        for n, other in enumerate(others):
            tx.drafts.start(Draft(f"draft-{n}", "survey", other, "phieu_b", "1"))
        head = tx.households.persons.get(page.people[0].id)
        head = replace(head, full_name=LONG, sex="female")
        tx.households.persons.put(head)
        for n in range(10 - len(page.people)):
            born = PartialDate(1990 + n)
            one = replace(head, id=tx.new_entity(), full_name=NAMES[n], birth_date=born)
            one = replace(one, relation="child", id_number="", insurance_number=f"20201005{n:02d}")
            tx.households.persons.put(replace(one, sex="female" if n in WOMEN else "male"))
        twin = tx.households.members(others[0])[0]
        tx.households.persons.put(replace(twin, full_name=LONG, id_number=head.id_number))
        findings.check(desk, tx, [head.id])
        round_ = tx.rounds.all()[0]
        survey = Survey(
            tx.new_entity(),
            subject=household,
            round=round_.id,
            form_id="phieu_b",
            interviewed_on=chance.today(),
            answers={"q": "1"},
            computed={"P2022": Computed("near_poor")},
        )
        tx.surveys.put(survey)
        words = "B1 mục 7: hộ có xe máy nhưng phiếu ghi không có; đề nghị hỏi lại hộ và sửa phiếu."
        tx.comments.put(Comment(tx.new_entity(), survey.id, text=words, verdict=RETURNED))
