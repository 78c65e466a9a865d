"""The memory of a session in a process of its own: a job on standard input, MB on output."""

import json
import sys

import psutil

from gpn_desktop.engine.loading import load
from gpn_desktop.engine.session import FormSession
from tests.fakes import FixedWorld


def rss() -> float:
    """Give the resident memory of this process in MB."""
    return float(psutil.Process().memory_info().rss) / 2**20


def main() -> None:
    """Begin the form of the job, answer all of it, and tell the memory at each step."""
    job = json.load(sys.stdin)
    definition = job["definition"].encode()
    found = {"bare": rss()}
    session = FormSession.begin(load(definition), FixedWorld())
    session.outline()
    found["ready"] = rss()
    for path, text, _ in job["answers"]:
        session.answer(session.place(path), text)
    session.outline()
    found["end"] = rss()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
