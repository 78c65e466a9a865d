"""All hostile packages; each ends as its case says, and by no other check."""

from tests.sync.hostile import claims, containers, contents, lines, manifests, signers
from tests.sync.hostile.case import Case

SORTS = (
    containers.CASES,
    signers.CASES,
    manifests.CASES,
    claims.CASES,
    contents.CASES,
    lines.CASES,
)
CASES: dict[str, Case] = {name: case for cases in SORTS for name, case in cases.items()}
assert len(CASES) == sum(map(len, SORTS)), "a name is entered twice"
