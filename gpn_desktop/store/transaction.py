"""One transaction: its groups speak in nouns, each made when it is first asked for."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from gpn_desktop.journal.op import LogId, Op
from gpn_desktop.store.access_log import AccessLog
from gpn_desktop.store.alarms import Alarms
from gpn_desktop.store.attachments import Attachments
from gpn_desktop.store.catalogue import Catalogue
from gpn_desktop.store.checks import Checks
from gpn_desktop.store.devices import Devices
from gpn_desktop.store.drafts import Drafts
from gpn_desktop.store.findings import Findings
from gpn_desktop.store.households import Households
from gpn_desktop.store.imports import Imports
from gpn_desktop.store.keeping import put_all
from gpn_desktop.store.operations import Operations
from gpn_desktop.store.packages import Packages
from gpn_desktop.store.people import People
from gpn_desktop.store.places import Places
from gpn_desktop.store.plans import Plans
from gpn_desktop.store.recording import Recorder, Writing
from gpn_desktop.store.reviews import Certificates, Comments, Decisions, Rounds, Surveys
from gpn_desktop.store.submissions import Submissions
from gpn_desktop.store.support import Supports


class Transaction:
    """All or nothing: what is done through its groups stands together or not at all.

    ``state`` is what the data is known by as it stood when this began: the same object in two
    transactions says that nothing was written between. None says nothing.
    """

    def __init__(self, recorder: Recorder, state: object | None = None) -> None:
        self._recorder, self.state = recorder, state
        self._connection = recorder.connection
        self.actor = recorder.actor

    def mint(self, scope: str = "") -> tuple[str, bytes]:
        """Give a new id, and the nonce to keep if it is put in a later transaction only.

        An office names the ``scope`` in whose log the record will be born.
        """
        return self._recorder.mint(scope)

    def new_entity(self, scope: str = "") -> str:
        """Give a new id for a record that is put in this transaction."""
        return self.mint(scope)[0]

    @property
    def log(self) -> LogId:
        """The own log of the installation's scope."""
        return self._recorder.log()

    def put_all(self, nouns: Iterable[Any], *, note: str | None = None) -> tuple[Op, ...]:
        """Write nouns of any kinds, new or got here, what is named before what names it.

        One fold for all: this is what makes thousands fast.

        Raises:
            GpnError: WRITING_REFUSED.
        """
        return put_all(self._recorder, nouns, note=note)

    def record(self, writing: Writing) -> Op | None:
        """Record fields of one entity the raw way; None when they would change nothing.

        Raises:
            GpnError: WRITING_REFUSED.
        """
        return self._recorder.record(writing)

    def record_all(self, writings: Iterable[Writing]) -> tuple[Op, ...]:
        """Record writings in order, with one fold for all.

        Raises:
            GpnError: WRITING_REFUSED.
        """
        return self._recorder.record_all(writings)

    @cached_property
    def households(self) -> Households:
        """Households and their people."""
        return Households(self._recorder)

    @cached_property
    def people(self) -> People:
        """All people as lists show them."""
        return People(self._connection)

    @cached_property
    def places(self) -> Places:
        """Villages, officials, meetings."""
        return Places(self._recorder)

    @cached_property
    def rounds(self) -> Rounds:
        """Rounds of reviews and the households listed in them."""
        return Rounds(self._recorder)

    @cached_property
    def surveys(self) -> Surveys:
        """Surveys that were completed."""
        return Surveys(self._recorder)

    @cached_property
    def submissions(self) -> Submissions:
        """What was answered on forms that are no surveys."""
        return Submissions(self._recorder)

    @cached_property
    def comments(self) -> Comments:
        """What was returned, asked and answered about surveys."""
        return Comments(self._recorder)

    @cached_property
    def decisions(self) -> Decisions:
        """Decisions and the classes that follow from them."""
        return Decisions(self._recorder)

    @cached_property
    def drafts(self) -> Drafts:
        """Forms being filled in."""
        return Drafts(self._connection, self.actor)

    @cached_property
    def support(self) -> Supports:
        """Supports, what came of them, activities."""
        return Supports(self._recorder)

    @cached_property
    def plans(self) -> Plans:
        """Plans, targets, and the facts that indicators measure."""
        return Plans(self._recorder)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What of the law is installed."""
        return Catalogue(self._recorder)

    @cached_property
    def findings(self) -> Findings:
        """What the checks found."""
        return Findings(self._recorder)

    @cached_property
    def checks(self) -> Checks:
        """Facts that the checks ask."""
        return Checks(self._recorder)

    @cached_property
    def attachments(self) -> Attachments:
        """Photos and papers."""
        return Attachments(self._recorder)

    @cached_property
    def certificates(self) -> Certificates:
        """Certificates of households, one by one."""
        return Certificates(self._recorder)

    @cached_property
    def operations(self) -> Operations:
        """The journal itself."""
        return Operations(self._recorder)

    @cached_property
    def devices(self) -> Devices:
        """This installation, its people and keys, the trust lists."""
        return Devices(self._connection)

    @cached_property
    def packages(self) -> Packages:
        """Packages made here and come in."""
        return Packages(self._connection, self._recorder.names)

    @cached_property
    def imports(self) -> Imports:
        """Lists that were imported here, and what became of their records."""
        return Imports(self._connection, self._recorder.names)

    @cached_property
    def alarms(self) -> Alarms:
        """Logs under one number of which two things stand."""
        return Alarms(self._connection, self._recorder.names)

    @cached_property
    def access(self) -> AccessLog:
        """Who opened, exported or printed what."""
        return AccessLog(self._connection, self.actor)
