"""The numbers of the packages of a log: which are missing, and where two ways part.

On the way of the data: beside the reader, which asks it of every package it opened. A log numbers
its packages from 1 without holes and each names the one before it, so a copied laptop or a restored
backup shows as soon as two packages claim one number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from gpn_desktop.journal.op import LogId
from sync import ranges
from sync.manifest import Manifest
from sync.ranges import Ranges


class Link(NamedTuple):
    """A package by its identity, and the one that it says came before it."""

    identity: str
    prev: str | None


class Fork(NamedTuple):
    """Two packages under one number of one log; somebody copied a machine or restored a backup."""

    log: LogId
    pkg_seq: int
    held: str
    arrived: str


@dataclass(frozen=True)
class Known:
    """The packages a reader has opened before: all of them by log and number, and those merged."""

    links: Mapping[LogId, Mapping[int, Link]] = field(default_factory=dict)
    merged: frozenset[str] = frozenset()


def fork_of(manifest: Manifest, identity: str, known: Known) -> Fork | None:
    """Give the first number at which this package and those known say different things."""
    links, number = known.links.get(manifest.log, {}), manifest.pkg_seq
    before, same, after = (links.get(number + step) for step in (-1, 0, 1))
    if before and manifest.prev != before.identity:
        return Fork(manifest.log, number - 1, before.identity, manifest.prev or "")
    if same and same.identity != identity:
        return Fork(manifest.log, number, same.identity, identity)
    if after and after.prev != identity:
        return Fork(manifest.log, number, after.prev or "", identity)
    return None


def missing_before(manifest: Manifest, known: Known) -> Ranges:
    """Give the numbers that never came, between the first package known of the log and this one.

    What was sent before a machine was enrolled was not sent to it: nothing is missed below the
    first package it got.
    """
    numbers = known.links.get(manifest.log, {})
    first = min(numbers, default=manifest.pkg_seq)
    return ranges.minus(((first, manifest.pkg_seq),), ranges.of((*numbers, manifest.pkg_seq)))


def with_link(known: Known, manifest: Manifest, identity: str) -> Known:
    """Give what is known when this package is opened, too; of two branches the first is kept."""
    links = {manifest.pkg_seq: Link(identity, manifest.prev), **known.links.get(manifest.log, {})}
    return replace(known, links={**known.links, manifest.log: links})
