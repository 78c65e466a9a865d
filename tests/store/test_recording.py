"""One act: what the writer had seen, one op, its row; nothing where nothing changes."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from gpn_desktop.errors import ErrorCode, GpnError
from gpn_desktop.journal.authority import APPROVE, ENTRY, Authority, Grant
from gpn_desktop.journal.line import Malformed
from gpn_desktop.journal.op import DELETED, NOTE, LogId, Op, Ref
from gpn_desktop.journal.siblings import Sort
from gpn_desktop.registry.households import Household
from gpn_desktop.registry.persons import PartialDate, Person
from gpn_desktop.reviews.comments import Comment
from gpn_desktop.reviews.decisions import Decided, Decision
from gpn_desktop.reviews.survey import Survey
from gpn_desktop.store import guards
from gpn_desktop.store.database import Store
from gpn_desktop.store.devices import Installation
from gpn_desktop.store.keeping import Keeper
from gpn_desktop.store.recording import Writing
from gpn_desktop.store.transaction import Transaction
from tests.fakes import FixedSource
from tests.store.conftest import COMMUNE, DEVICE, KEY, OFFICER

LOG = LogId(DEVICE, COMMUNE, 1)
OTHER = LogId("dec1ce00-0000-4000-8000-000000000002", COMMUNE, 1)
DAY = datetime.date(2026, 11, 25)


def households(tx: Transaction) -> Keeper[Household]:
    return Keeper(tx._recorder, "household")


def persons(tx: Transaction) -> Keeper[Person]:
    return Keeper(tx._recorder, "person")


@pytest.fixture
def house(store: Store) -> str:
    with store.transaction(OFFICER) as tx:
        entity, _ = tx.mint()
        households(tx).put(Household(entity, code="01", home=COMMUNE, area="rural"))
    return entity


def from_elsewhere(store: Store, entity: str, fields: dict[str, object], n: int = 1) -> Op:
    """Give an op of another laptop that has seen nothing."""
    op = Op(
        LOG._replace(device=OTHER.device),
        n,
        "household",
        entity,
        OFFICER,
        "2026-11-25T09:00:00+07:00",
        bytes([n]) * 16,
        fields,  # type: ignore[arg-type]
    )
    with store.transaction(OFFICER) as tx:
        tx.operations.receive([op])
    return op


def test_a_new_record_is_one_op_and_its_row(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        entity, nonce = tx.mint()
        op = households(tx).put(Household(entity, code="01", home=COMMUNE), note="theo sổ")
        assert households(tx).get(entity) == Household(entity, code="01", home=COMMUNE)
    assert op is not None
    assert op.is_birth
    assert op.birth == nonce
    assert (op.log, op.n, op.officer) == (LOG, 1, OFFICER)
    assert op.clock == "2026-11-25T08:30:00+07:00"
    assert op.fields == {"code": "01", "home": COMMUNE, NOTE: "theo sổ"}
    assert op.parents == {}


def test_only_what_differs_is_written_and_its_parents_are_what_stood(
    store: Store, house: str
) -> None:
    with store.transaction(OFFICER) as tx:
        shown = households(tx).get(house)
        op = households(tx).put(replace(shown, area="urban", phone="0912"))
    assert op is not None
    first = op.parents["area"][0]
    assert op.fields == {"area": "urban", "phone": "0912"}
    assert op.parents == {"area": (first,)}
    assert (first.log, first.n) == (LOG.text, 1)


def test_a_value_that_stands_already_is_not_written_again(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        assert households(tx).put(households(tx).get(house)) is None
        assert tx.record(Writing("household", house, {"code": "01", "phone": None})) is None
        assert tx.record(Writing("household", house, {"code": "01"}, note="y")) is None
        assert len(tx.operations.about(house)) == 1


def test_a_remark_alone_is_an_op_without_a_trace_in_the_row(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        op = tx.record(Writing("household", house, {}, note="đã gọi điện"))
        assert op is not None
        assert op.fields == {NOTE: "đã gọi điện"}
        assert households(tx).get(house).code == "01"


def test_what_was_shown_before_is_what_was_seen(store: Store, house: str) -> None:
    with store.reading() as tx:
        seen = tx.operations.seen(house)
    late = from_elsewhere(store, house, {"area": "urban"})
    with store.transaction(OFFICER) as tx:
        op = tx.record(Writing("household", house, {"area": ""}, seen=seen))
        assert op is not None
        assert [ref.n for ref in op.parents["area"]] == [1]
        record = tx.operations.standing(house)
        assert record is not None
        assert {one.hash for one in record.siblings["area"]} == {op.hash, late.hash}
        quarrels = tx.operations.quarrels(household=house)
        assert [(one.conflict.field, one.kind, one.household) for one in quarrels] == [
            ("area", "household", house)
        ]
        assert tx.operations.disputed() == {house: 1}
        assert tx.operations.quarrels(household="other") == ()


def test_refs_may_come_back_from_json_as_lists(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        seen = {
            name: [list(ref) for ref in refs] for name, refs in tx.operations.seen(house).items()
        }
        op = tx.record(Writing("household", house, {"area": "urban"}, seen=seen))
        assert op is not None
        assert isinstance(op.parents["area"][0], Ref)
        assert tx.operations.quarrels() == ()


def test_settling_a_quarrel_cites_both_sides_and_is_an_ordinary_writing(
    store: Store, house: str
) -> None:
    from_elsewhere(store, house, {"area": "urban"})
    with store.transaction(OFFICER) as tx:
        op = tx.record(Writing("household", house, {"area": "rural"}))
        assert op is not None
        assert len(op.parents["area"]) == 2
        assert tx.operations.quarrels() == ()
        assert households(tx).get(house).area == "rural"


def test_taking_off_sees_every_field_and_can_be_undone(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        op = households(tx).take_off(house, reason="trùng", on=DAY)
        assert op is not None
        assert op.fields == {DELETED: {"reason": "trùng", "date": "2026-11-25"}}
        assert [ref.n for ref in op.seen] == [1]
        deleted = households(tx).get(house).deleted
        assert deleted is not None
        assert deleted.reason == "trùng"
        assert tx.operations.quarrels() == ()
        households(tx).put_back(house)
        assert households(tx).get(house).deleted is None


def test_an_edit_that_a_deletion_had_not_seen_is_a_quarrel(store: Store, house: str) -> None:
    with store.reading() as tx:
        seen = tx.operations.seen(house)
    from_elsewhere(store, house, {"phone": "0988"})
    with store.transaction(OFFICER) as tx:
        households(tx).take_off(house, reason="đi", on=DAY, seen=seen | {"phone": ()})
        assert [one.conflict.sort for one in tx.operations.quarrels()] == [Sort.DELETE_EDIT]
        households(tx).take_off(house, reason="đi xa", on=DAY)
        assert tx.operations.quarrels() == ()


def test_a_noun_must_be_got_before_it_is_put(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx, pytest.raises(LookupError):
        households(tx).put(Household(house, code="02"))
    with store.transaction(OFFICER) as tx, pytest.raises(LookupError):
        households(tx).get("0" * 36)


def test_an_id_minted_for_a_draft_is_born_later_by_its_nonce(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        entity, nonce = tx.mint()
    with store.transaction(OFFICER) as tx, pytest.raises(LookupError):
        tx.record(Writing("person", entity, {"household": house}))
    with store.transaction(OFFICER) as tx:
        born = persons(tx).put(Person(entity, house, "Vi Thị Mai"), birth=nonce)
    assert born is not None
    assert born.is_birth


def test_the_nonce_of_another_id_bears_nobody(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        entity, wrong = tx.mint()[0], tx.mint()[1]
        with pytest.raises(ValueError, match="birth"):
            persons(tx).put(Person(entity, house, "Vi Thị Mai"), birth=wrong)


def test_what_no_package_could_carry_is_told_and_leaves_nothing(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        entity, _ = tx.mint()
        for text in ("a\r\nb", "ẩ" * 30_000):
            with pytest.raises(GpnError) as refused:
                tx.record(Writing("household", entity, {"code": text}))
            assert refused.value.code is ErrorCode.TEXT_UNFIT
        with pytest.raises(Malformed):
            tx.record(Writing("household", entity, {"x" * 300: "name of a field"}))
    with store.reading() as tx:
        assert tx.operations.held() == {}


def test_many_are_written_at_once_each_having_seen_the_one_before(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        minted = [tx.mint()[0] for _ in range(5)]
        made = tx.put_all(Household(one, home=COMMUNE) for one in minted)
        assert [op.n for op in made] == [1, 2, 3, 4, 5]
        people = [Person(tx.mint()[0], house, birth_date=PartialDate(1990)) for house in minted]
        tx.put_all(people)
        twice = tx.record_all(
            [
                Writing("household", minted[0], {"phone": "1"}),
                Writing("household", minted[0], {"phone": "2"}),
                Writing("household", minted[0], {"phone": "2"}),
            ]
        )
        assert [op.fields for op in twice] == [{"phone": "1"}, {"phone": "2"}]
        assert twice[1].parents == {"phone": (twice[0].ref,)}
        assert persons(tx).find_ids([people[0].id]) == (people[0],)
        assert tx.operations.held() == {LOG: ((1, 12),)}


def test_nobody_writes_while_reading(store: Store, house: str) -> None:
    with store.reading() as tx, pytest.raises(RuntimeError):
        tx.record(Writing("household", house, {"phone": "1"}))


def test_nothing_of_a_transaction_that_fails_is_kept(store: Store, house: str) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction(OFFICER) as tx:
        tx.record(Writing("household", house, {"phone": str(1 // len(house[:0]))}))
    with store.transaction(OFFICER) as tx:
        tx.record(Writing("household", house, {"phone": "1"}))
        assert guards.is_shut(tx._connection)
        assert [kept.op.n for kept in tx.operations.about(house)] == [1, 2]


OFFICE = Installation("id", DEVICE, "a5ea0000-0000-4000-8000-000000000001", role="office")


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory, clock: FixedSource) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("office") / "gpn.db"
    store = Store.create(path, KEY, OFFICE)
    yield store
    store.close()


def test_an_office_writes_in_the_log_of_each_commune_and_in_that_of_its_area(office: Store) -> None:
    with office.transaction(OFFICER) as tx:
        home, _ = tx.mint(COMMUNE)
        made = [households(tx).put(Household(home, home=COMMUNE))]
        person, _ = tx.mint(COMMUNE)
        made.append(persons(tx).put(Person(person, home, "Vi Thị Mai")))
        returned, nonce = tx.mint(COMMUNE)
        survey, _ = tx.mint(COMMUNE)
        made.append(tx.record(Writing("survey", survey, {"subject": home})))
    with office.transaction(OFFICER) as tx:
        comments: Keeper[Comment] = Keeper(tx._recorder, "comment")
        made.append(comments.put(Comment(returned, survey, text="xem lại"), birth=nonce))
        made.append(tx.record(Writing("household", home, {"phone": "1"})))
        made.append(tx.record(Writing("person", person, {"phone": "1"})))
        plan, _ = tx.mint()
        made.append(tx.record(Writing("plan", plan, {"year": 2026})))
        tx.record(Writing("plan", plan, {"year": 2027}))
        later, birth = tx.mint()
    with office.transaction(OFFICER) as tx:
        tx.record(Writing("plan", plan, {"year": 2028}))
        born = tx.record(Writing("plan", later, {"year": 2029}, birth))
        assert born is not None
        assert born.log == tx.log == LogId(DEVICE, OFFICE.scope, 1)
    scopes = [op.log.scope for op in made if op is not None]
    assert scopes == [COMMUNE] * 6 + [OFFICE.scope]
    numbers = [op.n for op in made if op is not None]
    assert numbers == [1, 2, 3, 4, 5, 6, 1]


def test_an_office_follows_a_household_that_moved(office: Store) -> None:
    there = "5c09e000-0000-4000-8000-000000000002"
    grants = {
        (DEVICE, scope): Grant("office", {OFFICER: frozenset({ENTRY})})
        for scope in (COMMUNE, there, OFFICE.scope)
    }
    with office.transaction(OFFICER) as tx:
        tx.operations.judge(Authority(grants, areas=frozenset({OFFICE.scope})))
        home, _ = tx.mint(COMMUNE)
        households(tx).put(Household(home, home=COMMUNE))
        person, _ = tx.mint(COMMUNE)
        persons(tx).put(Person(person, home))
    with office.transaction(OFFICER) as tx:
        tx.record(Writing("household", home, {"home": there}))
        assert tx.operations.known(person).scopes == {COMMUNE, there}
    with office.transaction(OFFICER) as tx:
        op = tx.record(Writing("person", person, {"phone": "1"}))
    assert op is not None
    assert op.log.scope == there


def test_a_new_record_of_an_office_needs_to_be_told_whose_it_is(office: Store) -> None:
    with office.transaction(OFFICER) as tx, pytest.raises(ValueError, match="whose log"):
        tx.record(Writing("household", "0" * 36, {"code": "1"}, birth=bytes(16)))


def lists(**rights: frozenset[str]) -> Authority:
    return Authority({(DEVICE, COMMUNE): Grant("officer", rights)})


def test_what_the_trust_list_does_not_allow_is_refused_and_not_hidden(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        tx.operations.judge(lists(**{OFFICER: frozenset({ENTRY})}))
        decisions: Keeper[Decision] = Keeper(tx._recorder, "decision")
        with pytest.raises(GpnError) as caught:
            decisions.put(Decision(tx.mint()[0], households={}, number="12/QĐ"))
        assert tx.operations.held() == {}
    assert caught.value.code is ErrorCode.WRITING_REFUSED
    assert caught.value.facts == {"reason": "not_yours"}
    with store.transaction(OFFICER) as tx:
        tx.operations.judge(lists(**{OFFICER: frozenset({ENTRY, APPROVE})}))
        decisions = Keeper(tx._recorder, "decision")
        decided = Decision(tx.mint()[0], households={"h": Decided("poor")}, number="12/QĐ")
        assert decisions.put(decided) is not None
        assert decisions.get(decided.id) == decided


def test_authority_changes_with_its_transaction_only(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction(OFFICER) as tx:
        tx.operations.judge(lists(rights=frozenset(str(1 // len(tx.operations.judge(lists()))))))
    assert store.authority is None
    with store.transaction(OFFICER) as tx:
        tx.operations.judge(lists())
    assert store.authority == lists()


def test_a_document_is_written_once(store: Store, house: str) -> None:
    with store.transaction(OFFICER) as tx:
        surveys: Keeper[Survey] = Keeper(tx._recorder, "survey")
        survey = Survey(tx.mint()[0], house, answers={"a": "1"})
        surveys.put(survey)
    with store.transaction(OFFICER) as tx:
        surveys = Keeper(tx._recorder, "survey")
        changed = replace(surveys.get(survey.id), answers={"a": "2"})
        with pytest.raises(GpnError) as caught:
            surveys.put(changed)
    assert caught.value.facts == {"reason": "document"}
    with store.reading() as tx:
        surveys = Keeper(tx._recorder, "survey")
        assert surveys.get(survey.id) == survey
