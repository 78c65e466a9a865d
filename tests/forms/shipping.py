"""How a workbook in ``resources/forms`` becomes what ships beside it; run it after each change.

``python -m tests.forms.shipping`` writes form.xml, definition.json and manifest.json anew; a test
asks that what is committed is what comes out. ``services.workbooks`` does the same for an office.
"""

from collections.abc import Mapping
from pathlib import Path

import resources
from gpn_desktop.engine.loading import dump
from gpn_desktop.forms.problems import Level
from gpn_desktop.forms.publish import WORKBOOK, bundle, prepare
from gpn_desktop.services.workbooks import problems_of
from gpn_desktop.support.programmes import asked_types


def shipped() -> list[Path]:
    """Give the workbooks that ship, of each form the oldest version first."""
    return sorted(resources.path("forms").glob(f"*/*/{WORKBOOK}"))


def fresh(workbook: Path) -> Mapping[str, bytes]:
    """Give the files of an edition as they come out today."""
    content = workbook.read_bytes()
    files = {file.name: file.read_bytes() for file in workbook.parent.glob("*.csv")}
    prepared = prepare(content, workbook.name, files=files, types=asked_types())
    if prepared.definition is None:
        raise SystemExit("\n".join(str(problem) for problem in prepared.problems))
    checked = problems_of(prepared.definition)
    if any(problem.level is Level.ERROR for problem in checked):
        raise SystemExit("\n".join(str(problem) for problem in checked))
    compiled = dump(prepared.definition)
    return bundle(prepared, content, compiled, files=files, checked=checked)


def main() -> None:
    """Write every shipped edition anew."""
    for workbook in shipped():
        for name, content in fresh(workbook).items():
            (workbook.parent / name).write_bytes(content)


if __name__ == "__main__":
    main()
