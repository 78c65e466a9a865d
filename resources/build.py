"""Developer's command: gather the words of ``ui``, build the catalogues, name what is missing.

``python resources/build.py`` brings the .ts files in step with the sources, builds the .qm files
and lists every text that has no translation yet (exit code 1 while there is one).
``--fill words.json`` puts translations in first: ``{context: {source: translation}}``.
``--qm`` only builds those .qm files that are older than their .ts; ``dev.py`` calls it.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
OURS = ("vi", "en")  # qtbase_vi.ts is written by hand: its sources are Qt's
CATALOGUES = ("vi", "en", "qtbase_vi")
Words = dict[str, dict[str, str]]


def tool(name: str) -> str:
    """Give the path of a Qt tool that came with PySide6."""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        raise SystemExit("PySide6 is not installed: run `python dev.py setup`")
    suffix = ".exe" if os.name == "nt" else ""
    return str(Path(found.origin).parent / f"{name}{suffix}")


def gather(folder: Path = FOLDER) -> None:
    """Bring the .ts files in step with the sources; English keeps its plurals only."""
    sources = sorted(str(file) for file in (ROOT / "ui").rglob("*.py"))
    for language in OURS:
        command = [tool("lupdate"), "-silent", *sources]
        command += ["-locations", "none", "-no-obsolete", "-sort-messages"]
        command += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        command += ["-source-language", "en", "-target-language", language]
        command += ["-pluralonly"] if language == "en" else []
        subprocess.run([*command, "-ts", str(folder / f"{language}.ts")], check=True)


def build_qm(*, only_stale: bool = False, folder: Path = FOLDER) -> None:
    """Build the .qm files beside their .ts; a program that reads an old one keeps it whole."""
    for name in CATALOGUES:
        source, target = folder / f"{name}.ts", folder / f"{name}.qm"
        fresh = target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns
        if not (only_stale and fresh):
            made = target.with_suffix(f".{os.getpid()}.qm")
            command = [tool("lrelease"), "-silent", str(source), "-qm", str(made)]
            subprocess.run(command, check=True)
            made.replace(target)


def gaps(file: Path) -> list[tuple[str, str]]:
    """Give context and source of every text of a .ts file that is not translated."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                found.append((context.findtext("name", ""), message.findtext("source", "")))
    return found


def fill(file: Path, words: Words) -> None:
    """Put translations into a .ts file; texts that it does not hold are named and left out.

    The forms of a count (``%n``) are written ``one|many``; Vietnamese has a single form.
    """
    tree = ET.parse(file)  # noqa: S314 - our own file
    missing = {(context, source) for context in words for source in words[context]}
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            if source in words.get(name, {}):
                _put(message, words[name][source])
                missing.discard((name, source))
    file.write_text(_as_lupdate(tree), "utf-8")
    for name, source in sorted(missing):
        print(f"{file.name}: no such text: {name}: {source}")


def _put(message: ET.Element, words: str) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    if not forms:
        translation.text = words
        return
    for form, text in zip(forms, words.split("|"), strict=True):
        form.text = text


def _as_lupdate(tree: "ET.ElementTree[ET.Element]") -> str:
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return head + ET.tostring(tree.getroot(), "unicode") + "\n"


def main(arguments: list[str]) -> int:
    """Run the command; give 1 while a text has no translation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--qm", action="store_true", help="only build .qm files that are stale")
    parser.add_argument("--fill", type=Path, metavar="JSON", help="translations to put in")
    parser.add_argument("--language", choices=OURS, default="vi", help="the .ts that --fill means")
    wanted = parser.parse_args(arguments)
    if wanted.qm:
        build_qm(only_stale=True)
        return 0
    gather()
    if wanted.fill:
        fill(FOLDER / f"{wanted.language}.ts", json.loads(wanted.fill.read_text("utf-8")))
        gather()  # lupdate's own layout again
    build_qm()
    missing = [(name, gap) for name in CATALOGUES for gap in gaps(FOLDER / f"{name}.ts")]
    for name, (context, source) in missing:
        print(f"{name}.ts: not translated: {context}: {source!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
