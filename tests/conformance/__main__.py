"""``python -m tests.conformance``: what passes of the package's tests, and why the rest may not."""

from tests.conformance import ledger
from tests.conformance.openrosa import run


def main() -> None:
    """Print the counts."""
    done = run()
    judgement = ledger.judged(done.outcomes, ledger.entries())
    passing = sum(not outcome.why for outcome in done.outcomes)
    print(f"cases {done.cases}, assertions {done.asserts}, skipped by their authors {done.skipped}")
    print(f"pass {passing}, explained {sum(judgement.counts.values())}")
    for reason in ledger.REASONS:
        print(f"  {reason} {judgement.counts.get(reason, 0)}")
    for sort, lines in (
        ("unexplained", judgement.unexplained),
        ("superfluous", judgement.superfluous),
    ):
        for line in lines:
            print(f"{sort}: {line}")


main()
