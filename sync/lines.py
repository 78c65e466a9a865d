"""Ops as NDJSON members of a package, both ways.

On the way of the data: between the ops of the journal and the compressed members. The grammar of a
line is ``journal.line``'s; here is asked what a line alone cannot tell: that the lines of a package
are exactly those its signed manifest lists, in order, each once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from gpn_desktop.errors import ErrorCode
from gpn_desktop.journal.line import Malformed, from_line, line_bytes, places, to_line
from gpn_desktop.journal.op import LogId, Op, Ref, logs_named
from sync import limits, ranges, strictjson
from sync.checks import refuse, rule
from sync.manifest import Manifest


def written(ops: Iterable[Op], logs: Sequence[LogId]) -> Iterator[bytes]:
    """Give the line of each op; ``logs`` is the manifest's.

    Raises:
        Malformed: an op that no reader takes.
    """
    index = places(logs)
    for op in ops:
        yield line_bytes(to_line(op, index))


def gathered(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Give the members that these lines fill, each no larger than a reader takes."""
    filling: list[bytes] = []
    size = 0
    for line in lines:
        if size + len(line) > limits.MEMBER_RAW:
            yield b"".join(filling)
            filling, size = [], 0
        filling.append(line)
        size += len(line)
    if filling:
        yield b"".join(filling)


def values_in(raw: bytes) -> int:
    """Give at most how many values lines hold, from their commas and opening brackets."""
    return sum(map(raw.count, (b",", b"[", b"{")))


@rule(ErrorCode.PACKAGE_LINES)
def every_line_is_ended(raw: bytes) -> bool:
    """Hold when a member is lines, none empty, each with its newline."""
    return raw.endswith(b"\n") and not raw.startswith(b"\n") and b"\n\n" not in raw


@rule(ErrorCode.PACKAGE_LINES)
def values_are_few(number: int) -> bool:
    """Hold when the lines of a package hold no more values than memory has room for."""
    return number <= limits.VALUES


@rule(ErrorCode.PACKAGE_LINES)
def line_is_short(line: bytes) -> bool:
    """Hold when a line has at most 1 MiB, its newline counted."""
    return len(line) < limits.LINE


@rule(ErrorCode.PACKAGE_LINES)
def ops_ascend(before: tuple[int, int], this: tuple[int, int]) -> bool:
    """Hold when ops come log by log in the manifest's order, by number, each once."""
    return before < this


@rule(ErrorCode.PACKAGE_LINES)
def op_is_listed(op: Op, carried: Mapping[LogId, ranges.Ranges]) -> bool:
    """Hold when the manifest lists the op."""
    return ranges.has(carried.get(op.log, ranges.NOTHING), op.n)


@rule(ErrorCode.PACKAGE_LINES)
def no_listed_op_is_missing(ops: Sequence[Op], manifest: Manifest) -> bool:
    """Hold when as many ops came as the manifest lists."""
    return len(ops) == sum(ranges.count(held) for held in manifest.carried.values())


@rule(ErrorCode.PACKAGE_LINES)
def logs_are_those_named(ops: Sequence[Op], manifest: Manifest) -> bool:
    """Hold when the manifest's logs are the sender's and those the ops stand in or cite."""
    return manifest.logs == logs_named(ops, manifest.log)


@rule(ErrorCode.PACKAGE_LINES)
def cited_ops_were_seen(op: Op, cited: Mapping[Ref, Op | None]) -> bool:
    """Hold when an op cites of its own log only ops before it, by their true hashes.

    Refs to other logs are not asked: a writer may have seen a branch that a ruling left out since.
    """
    return all(ref.n < op.n and (seen is None or seen.ref == ref) for ref, seen in cited.items())


def read(members: Iterable[bytes], manifest: Manifest) -> tuple[Op, ...]:
    """Give the ops of a package from its unpacked members.

    Raises:
        GpnError: PACKAGE_LINES, JSON_REFUSED.
    """
    carried, index = manifest.carried, {log: n for n, log in enumerate(manifest.logs)}
    ops: list[Op] = []
    before = (-1, 0)
    for line in _lines(members):
        op = _op(line, manifest.logs)
        this = (index[op.log], op.n)
        ops_ascend(before, this)
        op_is_listed(op, carried)
        before = this
        ops.append(op)
    no_listed_op_is_missing(ops, manifest)
    logs_are_those_named(ops, manifest)
    _check_refs(ops)
    return tuple(ops)


def _lines(members: Iterable[bytes]) -> Iterator[bytes]:
    values = 0
    for raw in members:
        every_line_is_ended(raw)
        values += values_in(raw)
        values_are_few(values)
        yield from raw[:-1].split(b"\n")


def _op(line: bytes, logs: Sequence[LogId]) -> Op:
    line_is_short(line)
    try:
        return from_line(strictjson.parse_object(line), logs)
    except Malformed as problem:
        refuse(ErrorCode.PACKAGE_LINES, problem.rule)


def _check_refs(ops: Sequence[Op]) -> None:
    here = {(op.log.text, op.n): op for op in ops}  # not `dot`: it would hash every op
    for op in ops:
        refs = chain(op.seen, *op.parents.values())
        own = {ref: here.get(ref[:2]) for ref in refs if ref.log == op.log.text}
        if own:
            cited_ops_were_seen(op, own)
