"""The only clock and the only dice of the program; tests put fixed ones in their place."""

import random  # noqa: TID251 - the only place
import secrets  # noqa: TID251 - the only place
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Protocol

Dice = random.Random
VIETNAM = timezone(timedelta(hours=7), "+07:00")


class Source(Protocol):
    """Where moments and random bytes come from."""

    def now(self) -> datetime:
        """Give this moment, aware of its offset."""

    def bytes(self, size: int) -> bytes:
        """Give ``size`` unpredictable bytes."""


@dataclass(frozen=True)
class SystemSource:
    """The computer's clock in Vietnam's zone, and the system's randomness."""

    zone: tzinfo = VIETNAM

    def now(self) -> datetime:
        """Give this moment, aware of its offset."""
        return datetime.now(self.zone)  # noqa: TID251 - the only place

    def bytes(self, size: int) -> bytes:
        """Give ``size`` unpredictable bytes."""
        return secrets.token_bytes(size)


_source: Source = SystemSource()


def now() -> datetime:
    """Give this moment with its offset."""
    return _source.now()


def today() -> date:
    """Give the day it is here."""
    return _source.now().date()


def random_bytes(size: int) -> bytes:
    """Give ``size`` random bytes, fit for keys and salts."""
    return _source.bytes(size)


def new_id() -> str:
    """Give a new random UUID (version 4), for ids that are no entity of the journal."""
    return str(uuid.UUID(bytes=_source.bytes(16), version=4))


def dice(seed: str) -> Dice:
    """Give repeatable dice for a seed: for demo data and samples, never for keys."""
    return random.Random(seed)  # noqa: S311 - repeatable on purpose


@contextmanager
def using(source: Source) -> Iterator[None]:
    """Put another clock and other dice in place for a while (tests, demo)."""
    global _source
    before, _source = _source, source
    try:
        yield
    finally:
        _source = before
