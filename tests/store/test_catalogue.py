"""What of the law is installed, and which files lie here."""

import datetime
from dataclasses import replace

import pytest

from gpn_desktop.forms.publication import Publication
from gpn_desktop.registry.households import Household
from gpn_desktop.store.attachments import AWAITED, REDACTED, Attachment
from gpn_desktop.store.catalogue import Installed
from gpn_desktop.store.database import Store
from tests.store.conftest import COMMUNE, OFFICER

FORM = Installed("form", "phieu_b", "2026112301", "trial", "2026-09-01", manifest={"a": "0"})


def test_versions_stand_beside_each_other_and_one_is_noted_once(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        older = replace(FORM, version="2025010101")
        for one in (FORM, older, Installed("codes", "ethnic", "1", "published"), FORM):
            tx.catalogue.put(one)
        assert tx.catalogue.all("form") == (older, FORM)
        assert len(tx.catalogue.all()) == 3
        tx.catalogue.put(replace(FORM, status="published"))
        assert tx.catalogue.get("form", "phieu_b", FORM.version).status == "published"
        with pytest.raises(LookupError):
            tx.catalogue.get("form", "phieu_b", "1")


def test_a_file_is_awaited_then_present_and_what_was_redacted_stays_so(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        home = Household(tx.new_entity(), home=COMMUNE)
        tx.households.put(home)
        awaited = Attachment("ab", 180_000, AWAITED, awaited_by=home.id)
        tx.attachments.put(awaited)
        assert tx.attachments.awaited() == (awaited,)
        tx.attachments.put(replace(awaited, state="present", file_name="x.age"))
        assert tx.attachments.awaited() == ()
        assert tx.attachments.find(["ab", "cd"])["ab"].file_name == "x.age"
        tx.attachments.put(replace(awaited, state=REDACTED))
        tx.attachments.put(replace(awaited, state="present"))
        assert tx.attachments.find(["ab"])["ab"].state == REDACTED


def test_a_publication_is_an_op_of_the_area_and_a_noun(store: Store) -> None:
    with store.transaction(OFFICER) as tx:
        published = Publication(
            tx.new_entity(),
            "form",
            "phieu_b",
            "2026112301",
            "trial",
            valid_from=datetime.date(2026, 9, 1),
            files=(("phieu_b.xlsx", "0" * 64, 12_000),),
        )
        tx.catalogue.publications.put(published)
        assert tx.catalogue.publications.all() == (published,)
