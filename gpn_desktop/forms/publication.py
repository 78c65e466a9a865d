"""What an office publishes under the law, as the journal carries it to every desk below."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Publication:
    """What an office publishes under the law: one version of a form, standard or list.

    ``files`` are (name, SHA-256, size) of what it consists of; ``code`` is its id among its kind.
    """

    id: str
    what: str = ""
    code: str = ""
    version: str = ""
    status: str = ""
    title: str = ""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    files: tuple[tuple[str, str, int], ...] = ()
