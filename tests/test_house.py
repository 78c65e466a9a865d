"""What a machine can check of the house: rooms, tree, sizes."""

import ast
import statistics
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("gpn_desktop", "ui", "sync", "resources")

TREE = """
gpn_desktop: __main__ application errors settings drives paths logs chance vietnamese
gpn_desktop/forms: workbook kinds check_rows convert xform definition library problems content
gpn_desktop/forms: check_survey check_points controls origins itext declared lists publish
gpn_desktop/forms: publication gpn weigh check_sheets check_values copied thinning entity_places
gpn_desktop/forms: hints sample mended understood mending check_references check_entities
gpn_desktop/engine: lexer grammar values functions closures graph check compiled frames session
gpn_desktop/engine: choices answers submission migrate score verify
gpn_desktop/engine: moments dates texts patterns shape paths binding nodesets document world effects
gpn_desktop/engine: changes settle actions rows views keeping finalised typed infer emptiness
gpn_desktop/engine: levels items operators calls unsure
gpn_desktop/engine: check_choices
gpn_desktop/engine: said check_calls check_trees check_meaning check_scores contents loading
gpn_desktop/engine: context run numbers expressions overview matching carrying
gpn_desktop/journal: op line authority fields kinds standing siblings fold records
gpn_desktop/registry: places households persons identity duplicates moves officials codes meetings
gpn_desktop/registry: acts twins lineage
gpn_desktop/services: former results
gpn_desktop/store: lineage leaving resting
ui/models: former documents
ui/views: came village_came gathered household_field act_list
gpn_desktop/services: joined_villages village_names undone_imports village_figures joinings
gpn_desktop/services: village_undo same_villages
gpn_desktop/services: moving undoing timeline foreseeing
ui: acts_refused acts
ui/views: act_parts act_fields changing timeline just_done last_done bands household_parts act_kept
ui/views: household_records household_steps
gpn_desktop/reviews: standards rounds survey lifecycle classify decisions movement comments
gpn_desktop/reviews: certificates documents result yearly compared
gpn_desktop/services: surveying doubting sitting filling filled
ui/models: differing
gpn_desktop/reviews: submission village_totals
gpn_desktop/store: submissions answered
gpn_desktop/services: readable
ui/views: sideways
ui/views: paper holder opened reckoning verdict result listing differences findings printed versions
ui/models: listed answered
ui/dialogs: telling points moving
ui/look: whole why
ui: verdicts catching_up narration
gpn_desktop/support: programmes eligibility records activities followups offers
gpn_desktop/plans: plan facts groups indicators measure progress worklist cards supports
gpn_desktop/importing: sheet titles profiles verdicts cells values reading known
gpn_desktop/importing: court left intake
gpn_desktop/store: imports
gpn_desktop/services: taking_back register_out left_lists turns
ui: row_words row_reasons
ui/models: judged
ui/dialogs: left_list mapping judging judging_words
gpn_desktop/reports: report definitions fill checks workbook document saving
gpn_desktop/store: database dialects tables recording guards operations codec rebuild migrations
gpn_desktop/store: backup access_log packages devices households reviews support plans catalogue
gpn_desktop/store: places findings attachments rows names ops shelf
gpn_desktop/store: folding laying typed search keeping outlines
gpn_desktop/registry: listed_class former namesakes
ui/views: village_choice
gpn_desktop/importing: claims turned other_heads day_order resembling
gpn_desktop/importing: class_cells class_changes headings families rows heads row_cells
gpn_desktop/importing: sheet_rows identifying differing remarks own meaning alike two_days untold
ui: listed_words
gpn_desktop/store: classes conflicts drafts plugs transaction checks
gpn_desktop/store: machine registry_rows review_rows support_rows alarms companions
gpn_desktop/services: desk changes access recovery backup enrolment catalogue households lists
gpn_desktop/services: entry rounds supporting planning today exchange conflicts reporting training
gpn_desktop/services: findings comments demo villagers kin past cards giving world drafting
gpn_desktop/services: questions since write_back counting taking_up terms
gpn_desktop/services: trusting founding admitting devices due sending
gpn_desktop/services: receiving peers arriving communes inbox noting witnesses settling
gpn_desktop/services: migrating branches
gpn_desktop/services: ordering blind withheld verifying sampling error_rates
gpn_desktop/reviews: verified records
ui: twice
ui/models: twice
ui/views: twice second passes paper_says paper_head unlike rates
ui/dialogs: person
gpn_desktop/services: last_time
ui/form: last past onward
sync: envelope keys trust enrol package ustar strictjson merge delivery
sync: checks limits ranges manifest consistency frames lines reader chain batch
sync: digits passphrase vault trust_list metadata soundness levels steps ceremony
sync/transports: contract folder webdav tus memory slices
ui: reasons house pages start asking app main_window rail bars actions workbench watch
ui: messages refusals safekeeping questionnaires work problems remedies words
ui: book_problems meaning_problems
ui/views: begun choosing
ui: charts printing self_check trial search sweeping enter_line
ui/tour: player scene script driver asker seats finding trade office records beginning expected
ui/tour: moves eyes playing
ui/form: page fields repeats keys filling sections body question choices tiles written
ui/form: search_field reasons bars shown_section lines longtext dates notes wrong
ui/form: fitting said grid rows remarks naming source unseen sight
ui/models: rows columns paged table toned widths
ui/views: today households household rounds survey decisions support plans reports exchange
ui/views: page spread merging conflicts catalogue devices officials offer
ui/dialogs: unlock enrol import_list import_steps settings problem about help
ui/dialogs: first_start guide passphrase recovery_sheet tour
ui/look: theme icons states geometry parts signs notice sheet canvas
ui: measures practice showing album
ui/views: lines people history correcting sandbox worklist adding
gpn_desktop/services: newcomers rescue restoring whose lost
ui/dialogs: code rescue restoring
ui/models: people targets
ui/look: cards blocks
resources: build
gpn_desktop/services: supported checks scoring headings opening
gpn_desktop/services: workbooks trying installing publishing standing versions loads
ui/models: gifts laid copied
ui/views: gift giving grounds details terms preview asking writing figures
ui/look: entries curtain
ui: counts drives places nouns tidings values
ui/models: parcels machines quarrels side_values
ui/views: sending packages commune settling sides comments remark unsaid acts recorded
ui/views: outcome household_list household_filter news target_field line_rules
ui/dialogs: groups arrival hearing admit ceremony sign
ui/look: flow steps typed going ringed edge laying
ui/views: filling filled submission others
ui/models: submissions
ui/views: forms edition workbook problem_list tryout
ui/models: forms enrolled tasks
ui/dialogs: publish
gpn_desktop/forms: check_support
gpn_desktop/reports: answers columns sheets
gpn_desktop/services: answers_out villages
ui: claims furniture
ui/views: exporting
gpn_desktop/services: sameness resembling
gpn_desktop/store: likeness hits
ui/views: alike resembling row_twins
gpn_desktop/engine: lengths
ui/views: alike narrowing list_acts list_saving ordering many_acts
ui/dialogs: many
ui/models: register ordered
ui/dialogs: columns
gpn_desktop/registry: listed
gpn_desktop/store: narrowing people
gpn_desktop/services: listing list_out confirming uniting departed those_left
ui/dialogs: uniting
ui/views: pairs
ui/views: confirmation fetching list_empty doubts
ui/form: again coded leaves leaf_model cell sheet walk foot paper_keys prompts shown_leaf keying
ui/form: here signpost held way_on people_list noted drawn heads rooms row_acts leaf_words flowed
gpn_desktop/services: remarked many
ui/views: sampled
gpn_desktop/registry: sketches repeated
gpn_desktop/services: matches
ui/views: matches
ui: page_keys focus helping
ui/models: lists
ui/dialogs: keeping
ui/views: kept_list act_options act_typed beside
ui/views: round_listing round_news
ui/models: matches
ui/views: entering saved next_paper
ui/views: villages village tasks
ui/models: villages village_fields
ui/dialogs: village_list zones joining list_file taken_in requests
ui: rights
gpn_desktop/services: shipped
gpn_desktop/store: shapes
gpn_desktop/services: posted outcomes scene
sync: arrivals
ui/views: type_choice gift_filter line_head ended
gpn_desktop/forms: reading frequent
gpn_desktop/services: proposing lying
ui: mistakes idle
ui/dialogs: doors role take_list
ui: holds odd_clock
ui/views: hindrances behind edition_acts village_unsaved
ui/dialogs: told_file
gpn_desktop/services: deeds
ui/look: giving_back more
"""

TOP = {
    *("gpn_desktop", "ui", "resources", "sync", "tests"),
    *("pyproject.toml", "build_installer.spec", "README.md", "dev.py", "CHANGELOG.md", "LICENSE"),
}

FUNCTION_LINES = 60
FILE_LINES = 350  # of the house: part a longer one where it has a seam
TEST_LINES = 500


def listed() -> dict[str, set[str]]:
    rooms: dict[str, set[str]] = {}
    for line in TREE.strip().splitlines():
        room, _, names = line.partition(":")
        rooms.setdefault(room, set()).update(names.split())
    return rooms


def files_of(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


def sources() -> list[Path]:
    return files_of(*ROOMS)


def named(file: Path) -> str:
    return str(file.relative_to(ROOT))


def functions(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def assert_size_is_kept(file: Path, most: int) -> None:
    text = file.read_text("utf-8")
    assert text.count("\n") <= most
    long = [f.name for f in functions(ast.parse(text)) if lines_of(f) > FUNCTION_LINES]
    assert long == []


@pytest.mark.parametrize("file", sources(), ids=named)
def test_every_file_stands_in_the_tree_and_keeps_its_size(file: Path) -> None:
    room = str(file.parent.relative_to(ROOT)).replace("\\", "/")
    assert file.name == "__init__.py" or file.stem in listed()[room]
    assert_size_is_kept(file, FILE_LINES)


@pytest.mark.parametrize("file", files_of("tests"), ids=named)
def test_every_file_of_tests_keeps_its_size(file: Path) -> None:
    assert_size_is_kept(file, TEST_LINES)


def test_one_module_alone_puts_layouts_into_layouts() -> None:
    """Why, ``ui.look.laying`` tells."""
    ways = (".addLayout(", ".insertLayout(", ".itemAtPosition(")
    users = [named(one) for one in files_of("ui") if any(w in one.read_text("utf-8") for w in ways)]
    assert users == ["ui/look/laying.py"]


def test_functions_are_small_as_a_habit() -> None:
    found = [lines_of(f) for file in sources() for f in functions(ast.parse(file.read_text()))]
    assert statistics.median(found) <= 8


def test_each_room_says_what_it_holds_knows_and_never_does() -> None:
    for room in listed():
        doc = ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text("utf-8")))
        assert doc is not None
        assert all(word in doc for word in ("Holds", "nows", "never")), room


def test_every_room_stands_in_the_layers() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    names = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    here = {
        file.stem if file.suffix else file.name
        for file in (ROOT / "gpn_desktop").iterdir()
        if file.name not in ("__init__.py", "__pycache__")
    }
    assert {f"gpn_desktop.{name}" for name in here} <= names
    assert {"ui", "sync", "resources"} <= names


def test_the_top_level_is_the_clients() -> None:
    output = subprocess.check_output(["git", "ls-files"], cwd=ROOT, text=True)
    tops = {name.split("/")[0] for name in output.splitlines()}
    assert {top for top in tops if not top.startswith(".")} <= TOP


def test_lock_files_name_no_host() -> None:
    for file in (ROOT / ".ci").glob("lock*.txt"):
        assert "://" not in file.read_text("utf-8"), file.name
