"""The questionnaires of this machine, shipped and installed: which is offered, each compiled once.

On the way: an edition → ``CompiledForm``, shared by every session that fills it in.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gpn_desktop.engine import loading
from gpn_desktop.engine.compiled import CompiledForm
from gpn_desktop.forms.gpn import Role
from gpn_desktop.forms.library import Edition, Library, read_library
from gpn_desktop.support.programmes import support_type

DEFINITION = "definition.json"


class Catalogue:
    """What lies in the folders of forms; read when first asked, again after ``refresh``.

    A form is read-only once it is compiled, so that all sessions and both workers share it.
    """

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = tuple(roots)
        self._library: Library | None = None
        self._forms: dict[tuple[str, str], CompiledForm] = {}

    @property
    def library(self) -> Library:
        """Every edition, and those that could not be read."""
        if self._library is None:
            self._library = read_library(self._roots)
        return self._library

    def refresh(self) -> None:
        """Read the folders anew when next asked: something was installed."""
        self._library = None

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
            self._forms[key] = loading.load(self.edition(form_id, version).file(DEFINITION))
        return self._forms[key]

    def surveys(self, on: date, standard: str = "") -> tuple[Edition, ...]:
        """Give the Phiếu B offered for a review of a day, of one legal period if it is named."""
        return self.library.offered(Role.PHIEU_B, on, standard)

    def of_support(self, code: str) -> Edition | None:
        """Give the newest form that asks for the details of a support type; None where none does.

        Raises:
            GpnError: SUPPORT_TYPE_UNKNOWN.
        """
        form_id = support_type(code).form
        version = self.library.newest(form_id) if form_id else ""
        return self.edition(form_id, version) if version else None
