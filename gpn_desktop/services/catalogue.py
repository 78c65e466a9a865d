"""The questionnaires of this machine, shipped and installed: which is offered, each compiled once.

On the way: an edition → ``CompiledForm``, shared by every session that fills it in.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gpn_desktop import chance
from gpn_desktop.engine import loading
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.engine.document import FORMAT
from gpn_desktop.forms import publish, xform
from gpn_desktop.forms.content import Content
from gpn_desktop.forms.gpn import Role
from gpn_desktop.forms.library import Edition, Library, read_library
from gpn_desktop.forms.publish import DEFINITION, WORKBOOK, XFORM
from gpn_desktop.services.standing import Admitted, admitted
from gpn_desktop.support.programmes import support_type

if TYPE_CHECKING:
    from gpn_desktop.store.database import Store


class Catalogue:
    """What lies in the folders of forms; read when first asked, again after ``refresh``.

    What lies in the folder ``shipped`` came with the program. Of what lies in ``installed`` only
    what the store knows of is offered: who installed it, and that nobody took it back.
    Records keep the version they were made with, offered or not.
    A form is read-only once it is compiled, so that all sessions and both workers share it.
    """

    def __init__(self, shipped: Path, installed: Path, store: "Store") -> None:
        self.shipped, self.installed = shipped, installed
        self._store = store
        self._forms: dict[tuple[str, str], CompiledForm] = {}

    @cached_property
    def library(self) -> Library:
        """Every edition, and those that could not be read."""
        return read_library([self.shipped, self.installed])

    @cached_property
    def offered(self) -> Library:
        """The editions that may be begun with."""
        return Library(tuple(one for one in self.library.editions if self._is_offered(one)))

    @cached_property
    def _admitted(self) -> Admitted:
        with self._store.reading() as tx:
            return admitted(tx)

    def _is_offered(self, edition: Edition) -> bool:
        wanted = self._admitted.get((edition.form_id, edition.version))
        return self.is_shipped(edition) or wanted == edition.manifest

    def is_shipped(self, edition: Edition) -> bool:
        """Say whether an edition came with the program."""
        return edition.folder.is_relative_to(self.shipped)

    def refresh(self) -> None:
        """Read the folders anew when next asked: something was installed or withdrawn."""
        for name in ("library", "offered", "_admitted"):
            self.__dict__.pop(name, None)

    def edition(self, form_id: str, version: str) -> Edition:
        """Give one version of a form: a record stays on the version it was made with.

        Raises:
            GpnError: FORM_NOT_FOUND.
        """
        return self.library.get(form_id, version)

    def title(self, form_id: str, version: str) -> str:
        """Give what a form is called; its id where that version is not here."""
        fits = (one.title for one in self.library.editions if one.form_id == form_id)
        found = {(one.form_id, one.version): one.title for one in self.library.editions}
        return found.get((form_id, version)) or next(fits, form_id)

    def form(self, form_id: str, version: str) -> CompiledForm:
        """Give a form ready to run.

        Raises:
            GpnError: FORM_NOT_FOUND, FORM_FILE_CHANGED, FORM_FORMAT_NEWER.
        """
        key = (form_id, version)
        if key not in self._forms:
            edition = self.edition(form_id, version)
            self._forms[key] = ready(edition.file, edition.files)
        return self._forms[key]

    def surveys(self, on: date, standard: str = "") -> tuple[Edition, ...]:
        """Give the Phiếu B offered for a review of a day, of one legal period if it is named."""
        return self.offered.offered(Role.PHIEU_B, on, standard)

    def newer(self, form_id: str, version: str, on: date, matter: str = "") -> Edition | None:
        """Give the newest version of a form that is offered on a day, where it is a newer one.

        It must be for the same legal period and purpose, and for the support type ``matter`` where
        one is named: a form of another is no newer version.
        """
        held = [one for one in self.library.editions if one.form_id == form_id]
        known = {(one.role, one.period) for one in held if one.version == version}
        for one in self.offered.editions if known else ():
            is_same = one.form_id == form_id and (one.role, one.period) in known
            is_meant = is_same and (not matter or matter in one.support_types)
            if is_meant and one.version > version and one.holds(on):
                return one
        return None

    def of_support(self, code: str) -> Edition | None:
        """Give the form that asks today for the details of a support type; None where none does.

        Of each form that names the type it is the newest version; of several forms one that an
        office installed comes before one that ships, the newest first.

        Raises:
            GpnError: SUPPORT_TYPE_UNKNOWN.
        """
        today, kind = chance.today(), support_type(code)
        newest: dict[str, Edition] = {}
        for one in self.offered.editions:
            if one.role is Role.SUPPORT and kind.code in one.support_types and one.holds(today):
                newest.setdefault(one.form_id, one)
        return min(newest.values(), key=self.is_shipped, default=None)


def ready(read: Callable[[str], bytes], names: Iterable[str]) -> CompiledForm:
    """Give the form of an edition ready to run; ``read`` gives its files, called by ``names``.

    One that an older program compiled is compiled anew, from the XForm and the workbook beside it:
    what was installed before the program was brought up to date goes on.

    Raises:
        GpnError: FORM_FORMAT_NEWER.
    """
    made = json.loads(read(DEFINITION))
    if made["format"] >= FORMAT:
        return loading.loaded(made)
    content = Content(publish.read(read(WORKBOOK), WORKBOOK))
    lists = {name: read(name) for name in names if name.endswith(".csv")}
    return loading.compile_form(xform.read(read(XFORM).decode(), content, lists))
