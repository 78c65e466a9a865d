"""The laws of the fold as checks, which the machine asks of every view.

Every check here is written anew, without the functions of the fold, so that a planted bug in one of
those shows. The laws, which tests name by number:

P1 one after the other is as all at once; P2 importing twice changes nothing; P3 any order comes to
the same; P4 every standing value is a sibling or was seen by a standing op; P5 one's own edit is
visible; P6 equal values are no conflict; P7 an edit that a deletion had not seen is a conflict, a
seen one is not; P8 a stranger is never heard; P9 a later trust list gives the same view whenever it
came; P10 a slow clock's later correction wins; P12 after loss, repeats and a restored backup
everybody ends with everything.
"""

import json
from typing import Any

from gpn_desktop.journal.authority import Authority
from gpn_desktop.journal.fold import View
from gpn_desktop.journal.op import DELETED, NOTE, Op
from gpn_desktop.journal.siblings import Conflict, Record, Sort


def root_of(record: Record) -> str:
    return next(iter(record.siblings.values()))[0].body_root if record.siblings else "0" * 64


def scopes_of(view: View, entity: object) -> frozenset[str]:
    known = view.known.get(str(entity))
    return known.scopes if known else frozenset()


def heard_scopes(view: View, entity: str, ops: list[Op], authority: Authority) -> set[str]:
    """Rule 4, written as what must hold of a set that is found."""
    heard = [op for op in ops if view.standing[op.hash] is None]
    about = [op for op in heard if op.entity == entity]
    scopes = {op.log.scope for op in ops if op.entity == entity and op.is_birth}
    for name in ("household", "subject", "a", "b"):
        for op in about:
            scopes |= scopes_of(view, op.fields.get(name))
    if view.known[entity].kind == "household":
        sent = {
            op.entity for op in heard if op.fields.get("subject") == entity and "to" in op.fields
        }
        to = {op.fields["to"] for op in heard if op.entity in sent and "to" in op.fields}
        for op in about:
            grant = authority.grants.get((op.log.device, op.log.scope))
            assert grant is not None, "heard without a grant"
            is_office = grant.role == "office"
            home = op.fields.get("home")
            if home and (is_office or (home == op.log.scope and home in to)):
                scopes.add(str(home))
    return scopes


def assert_siblings_are_what_nobody_replaced(view: View, ops: list[Op]) -> None:
    """P4, and its converse."""
    heard = [op for op in ops if view.standing[op.hash] is None]
    cited = {
        (op.entity, name, ref) for op in heard for name in op.parents for ref in op.parents[name]
    }
    expected = {
        (op.entity, name, op.hash)
        for op in heard
        for name in op.fields
        if name != NOTE and (op.entity, name, op.ref) not in cited
    }
    found = [
        (entity, name, op.hash)
        for entity, record in view.records.items()
        for name, siblings in record.siblings.items()
        for op in siblings
    ]
    assert sorted(found) == sorted(expected)


def assert_conflicts_are_quarrels(view: View, saw: dict[str, set[str]]) -> None:
    """P6 and P7, and rule 10."""
    expected = set()
    for entity, record in view.records.items():
        for name, siblings in record.siblings.items():
            if len({json.dumps(op.fields[name], sort_keys=True) for op in siblings}) > 1:
                expected.add(Conflict(entity, name, Sort.FIELD))
        deleting = [op for op in record.siblings.get(DELETED, ()) if op.fields[DELETED] is not None]
        known = {digest for op in deleting for digest in saw[op.hash]}
        edits = {op.hash for name, ops in record.siblings.items() if name != DELETED for op in ops}
        assert record.is_deleted == bool(deleting)
        if deleting and edits - known:
            expected.add(Conflict(entity, DELETED, Sort.DELETE_EDIT))
    found = [one for one in view.conflicts if one.sort is not Sort.DOCUMENT]
    assert len(found) == len(set(found))
    assert set(found) == expected
    assert {one.entity for one in view.conflicts if one.sort is Sort.DOCUMENT} == splits(view)


def splits(view: View) -> set[str]:
    """Give the surveys in force whose successors nobody joined."""
    content = {e: next(iter(r.siblings.values()))[0] for e, r in view.records.items() if r.siblings}
    roots = {entity: op.body_root for entity, op in content.items() if op.kind == "survey"}
    above: dict[str, set[str]] = {}
    for entity in roots:
        cites: Any = content[entity].fields["supersedes"]
        above[entity] = {one for one, root in cites if roots.get(one) == root}
    reach = {entity: {entity} for entity in roots}
    for _ in roots:
        for entity in roots:
            reach[entity] |= {far for near in above[entity] for far in reach[near]}
    found = set()
    for entity in roots:
        successors = {one for one in roots if entity in above[one]}
        joined = any(successors <= reach[one] for one in roots)
        if len(successors) > 1 and not joined:
            found.add(entity)
    return found


def assert_provisional_is_by_rank_and_ref(view: View, authority: Authority) -> None:
    """Rule 7: an office before an officer, then the greatest ref; no clock."""
    for record in view.records.values():
        for name, siblings in record.siblings.items():
            roles = {op.hash: authority.grants[op.log.device, op.log.scope].role for op in siblings}
            offices = [op for op in siblings if roles[op.hash] == "office"] or list(siblings)
            greatest = max(offices, key=lambda op: (op.log.text, op.n, op.hash))
            assert record.value(name) == greatest.fields[name]
