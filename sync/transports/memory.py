"""A carrier that lies in memory, for tests; it keeps the contract and can be made to fail."""

from dataclasses import dataclass, field

from gpn_desktop.errors import ErrorCode, GpnError
from sync.transports.contract import is_temp


@dataclass
class Memory:
    """Files by name."""

    files: dict[str, bytes] = field(default_factory=dict)

    def list(self, mailbox: str) -> tuple[str, ...]:
        """Give the names of the files in a mailbox, sorted."""
        inside = (name for name in self.files if name.rpartition("/")[0] == mailbox)
        return tuple(sorted(name for name in inside if not is_temp(name)))

    def size(self, name: str) -> int:
        """Give how many bytes a file has."""
        return len(self._file(name))

    def get(self, name: str, start: int, stop: int) -> bytes:
        """Give the bytes of a file from ``start`` up to ``stop``."""
        return self._file(name)[start:stop]

    def put(self, name: str, data: bytes) -> None:
        """Write a file that nobody looks at yet."""
        self.files[name] = data

    def publish(self, temp: str, final: str) -> bool:
        """Give a written file its final name, never over another."""
        if final in self.files:
            return False
        self.files[final] = self.files.pop(temp)
        return True

    def _file(self, name: str) -> bytes:
        if name not in self.files:
            raise GpnError(ErrorCode.FILE_GONE, name=name)
        return self.files[name]
