"""``dev.py check --differential``: interviews in both engines; mistakes with ``--mutants``."""

import argparse
import sys
import time
from collections.abc import Sequence

from tests.differential import report
from tests.differential.engines import ENGINES
from tests.differential.mutants import MUTANTS
from tests.differential.running import Found, every, hunted
from tests.differential.subjects import ATTACKS, NAMES

FEW = 60
"""Interviews of each form that a mutant has to survive."""
MANY = 1000


def _compared(names: Sequence[str], seed: str, interviews: int, engine: str) -> list[Found]:
    """Play; whoever ends it early is told what was found until then."""
    forms = {name: Found(name) for name in names}
    try:
        for found in every(names, seed, interviews, engine):
            forms[found.name].join(found)
    except KeyboardInterrupt:
        print("ended early", flush=True)
    return list(forms.values())


def compare(names: Sequence[str], seed: str, interviews: int, engine: str) -> int:
    """Compare and tell; 1 where something is unexplained, or too little was reached."""
    forms = _compared(names, seed, interviews, engine)
    ledger = ENGINES[engine].ledger
    for found in forms:
        print("\n".join(report.of_form(found)))
    print("\n".join(report.of_ledger(forms, ledger)))
    is_whole = tuple(names) == NAMES
    bad = [found.name for found in forms if found.parted or (is_whole and report.lacking(found))]
    bad += report.unneeded(forms, ledger) if is_whole else []
    print(f"✗ {', '.join(bad)}" if bad else "✓ no difference that the ledger does not explain")
    return 1 if bad else 0


def mutants(names: Sequence[str], seed: str, interviews: int) -> int:
    """Plant each mutant; 1 where one is not found."""
    missed = 0
    for mutant, how in hunted(list(MUTANTS), names, seed, interviews):
        missed += not how
        print(f"{'found' if how else 'NOT FOUND'}: {mutant}: {how}"[:300], flush=True)
    print(f"{len(MUTANTS) - missed} of {len(MUTANTS)} mutants found")
    return 1 if missed else 0


def main(words: Sequence[str] | None = None) -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(prog="dev.py check --differential", description=__doc__)
    parser.add_argument("--form", nargs="+", choices=(*NAMES, *ATTACKS), default=NAMES)
    parser.add_argument("--interviews", type=int, help=f"of each form; {MANY} unless said")
    parser.add_argument("--seed", default="1", help="another word, other interviews")
    parser.add_argument("--engine", choices=ENGINES, default="web-forms", help="compared with ours")
    parser.add_argument("--mutants", action="store_true", help="plant mistakes instead")
    options = parser.parse_args(words)
    begin = time.monotonic()
    asked = (tuple(options.form), options.seed)
    if options.mutants:
        code = mutants(*asked, options.interviews or FEW)
    else:
        code = compare(*asked, options.interviews or MANY, options.engine)
    print(f"{time.monotonic() - begin:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main())
