"""What the officer reads when a package, a key or another computer was refused (5xx and 6xx).

One row for each ``ErrorCode`` of these numbers, as in ``ui.messages``, which says them.
"""

from typing import Final

from gpn_desktop.errors import ErrorCode
from ui.words import QT_TRANSLATE_NOOP

_ASK_FOR_PACKAGE: Final = QT_TRANSLATE_NOOP(
    "Messages",
    "Nothing of it was taken over. Ask for it again from the machine that made it; if it comes "
    "again like this, tell whoever supports the program.",
)
_COPY_PACKAGE: Final = QT_TRANSLATE_NOOP(
    "Messages",
    "Nothing of it was taken over. Copy it again from the machine that made it; if it comes "
    "again like this, tell whoever supports the program.",
)
_ASK_FOR_FILE: Final = QT_TRANSLATE_NOOP(
    "Messages", "Ask for the file again from the machine that made it; nothing was taken over."
)

REFUSALS: Final[dict[ErrorCode, tuple[str, str]]] = {
    ErrorCode.JSON_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The file is damaged or was not copied to its end."),
        _ASK_FOR_FILE,
    ),
    ErrorCode.ENVELOPE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The file is damaged or was not copied to its end."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from the machine that sent it."),
    ),
    ErrorCode.ENVELOPE_TYPE: (
        QT_TRANSLATE_NOOP("Messages", "This file is something else than what was expected here."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look at the ending of its name: .gpn is a package, .gpnreq a request, .gpntrust a "
            "trust list.",
        ),
    ),
    ErrorCode.ENVELOPE_SIGNATURES: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The file must carry exactly one signature; it carries {found}.",
        ),
        _ASK_FOR_FILE,
    ),
    ErrorCode.SIGNER_UNKNOWN: (
        QT_TRANSLATE_NOOP(
            "Messages", "The file was signed by a machine that is not enrolled here."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take in the newest trust list first, or ask the merging office to enrol that machine.",
        ),
    ),
    ErrorCode.SIGNATURE_WRONG: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The signature does not fit: the file was changed after it was signed.",
        ),
        _ASK_FOR_FILE,
    ),
    ErrorCode.KEY_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The file names a key that cannot be trusted."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever made the file to make new keys."),
    ),
    ErrorCode.PACKAGE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Messages", "The file is larger than any package may be."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask for it again from the machine that made it; it will divide it into several.",
        ),
    ),
    ErrorCode.PACKAGE_LAYOUT: (
        QT_TRANSLATE_NOOP("Messages", "The package is not put together as our program does it."),
        _ASK_FOR_PACKAGE,
    ),
    ErrorCode.PACKAGE_MANIFEST: (
        QT_TRANSLATE_NOOP("Messages", "The signed list of the package does not agree with itself."),
        _ASK_FOR_PACKAGE,
    ),
    ErrorCode.PACKAGE_SIGNER: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package was not signed with the key of the machine it names."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing of it was taken over. Call the sender and check: somebody may be sending "
            "under another name.",
        ),
    ),
    ErrorCode.PACKAGE_NOT_ADDRESSED: (
        QT_TRANSLATE_NOOP(
            "Messages", "Whoever signed this package did not send it to this machine."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask the machine that made it to send one to this machine."),
    ),
    ErrorCode.PACKAGE_OF_TRAINING: (
        QT_TRANSLATE_NOOP("Messages", "A training package cannot be taken into real data."),
        QT_TRANSLATE_NOOP("Messages", "Open it in the training copy, or ask for the real package."),
    ),
    ErrorCode.PACKAGE_NOT_OF_TRAINING: (
        QT_TRANSLATE_NOOP(
            "Messages", "A package of real data cannot be taken into the training copy."
        ),
        QT_TRANSLATE_NOOP("Messages", "Leave the training copy, then take it in."),
    ),
    ErrorCode.PACKAGE_CONTENT: (
        QT_TRANSLATE_NOOP("Messages", "What lies in the package is not what its signed list says."),
        _COPY_PACKAGE,
    ),
    ErrorCode.PACKAGE_LINES: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package carries entries that no program of ours writes."
        ),
        _ASK_FOR_PACKAGE,
    ),
    ErrorCode.PACKAGE_ATTACHMENT: (
        QT_TRANSLATE_NOOP("Messages", "The package carries a file of a kind that is not allowed."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing of it was taken over. Ask the sender to attach pictures (JPG, PNG) or "
            "PDF only.",
        ),
    ),
    ErrorCode.PACKAGE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "The package cannot be read."),
        _COPY_PACKAGE,
    ),
    ErrorCode.PACKAGE_UNSOUND: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package that was made could not be read back, so it was thrown away."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Nothing was sent and all records are safe. Make a report of the problem."
        ),
    ),
    ErrorCode.RECIPIENT_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The file names a receiver in a form that is not allowed."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever made the file to make new keys."),
    ),
    ErrorCode.NOT_FOR_US: (
        QT_TRANSLATE_NOOP("Messages", "This file was not sealed for this machine."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask the sender to make it for this machine, once it is enrolled. A training package "
            "opens in its own training copy alone.",
        ),
    ),
    ErrorCode.NOT_A_PACKAGE: (
        QT_TRANSLATE_NOOP("Messages", "This file is no package of this program."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Look where it came from: a package is made by this program alone. A workbook or "
            "picture whose name was changed to .gpn cannot be received.",
        ),
    ),
    ErrorCode.SEALED_FILE_DAMAGED: (
        QT_TRANSLATE_NOOP("Messages", "The sealed file is damaged or was not copied to its end."),
        QT_TRANSLATE_NOOP("Messages", "Copy it again from the machine that sent it."),
    ),
    ErrorCode.REQUEST_DAMAGED: (
        QT_TRANSLATE_NOOP(
            "Messages", "The request to enrol is damaged or was not copied to its end."
        ),
        _ASK_FOR_FILE,
    ),
    ErrorCode.REQUEST_NEWER: (
        QT_TRANSLATE_NOOP("Messages", "The request was made by a newer version of the program."),
        QT_TRANSLATE_NOOP("Messages", "Update the program here, then open the request again."),
    ),
    ErrorCode.REQUEST_TRAINING: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "A training machine cannot be enrolled among real ones, nor the reverse.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask for a request made in the same mode as this machine."),
    ),
    ErrorCode.SENDING_NOT_GRANTED: (
        QT_TRANSLATE_NOOP("Messages", "This machine may not send packages now."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "All records are safe. Ask the merging office to enrol this machine, then send again.",
        ),
    ),
    ErrorCode.PLACE_UNREACHABLE: (
        QT_TRANSLATE_NOOP("Messages", "The place «{place}» cannot be reached."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Plug the stick in again or check the network, then try once more. Nothing is lost.",
        ),
    ),
    ErrorCode.PLACE_FULL: (
        QT_TRANSLATE_NOOP("Messages", "There is no room left at «{place}»."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Make room there or choose another place. The package is kept on this machine.",
        ),
    ),
    ErrorCode.PLACE_READ_ONLY: (
        QT_TRANSLATE_NOOP("Messages", "The program may not write at «{place}»."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take off the write protection or choose another place. The package is kept on "
            "this machine.",
        ),
    ),
    ErrorCode.PLACED_DIFFERS: (
        QT_TRANSLATE_NOOP(
            "Messages", "What was copied as «{name}» is not what is read back there."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Take another stick and copy it again. The package is kept on this machine."
        ),
    ),
    ErrorCode.FILE_GONE: (
        QT_TRANSLATE_NOOP("Messages", "The file «{name}» is no longer there."),
        QT_TRANSLATE_NOOP("Messages", "Plug the stick in again, then try once more."),
    ),
    ErrorCode.SLICES_INCOMPLETE: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package «{name}» lies here in parts; part {part} is missing."
        ),
        QT_TRANSLATE_NOOP(
            "Messages", "Copy all parts from the machine that sent them into this folder."
        ),
    ),
    ErrorCode.SLICE_DAMAGED: (
        QT_TRANSLATE_NOOP(
            "Messages", "The part «{part}» of a package is damaged or was not copied to its end."
        ),
        QT_TRANSLATE_NOOP("Messages", "Copy this part again from the machine that sent it."),
    ),
    ErrorCode.REQUEST_DEVICE_TAKEN: (
        QT_TRANSLATE_NOOP(
            "Messages", "This request bears the id of machine «{label}», but another key."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Do not enrol it. Call the officer; a machine with new keys is started anew and asks "
            "once more.",
        ),
    ),
    ErrorCode.REQUEST_PLACE: (
        QT_TRANSLATE_NOOP("Messages", "The place in this request is not in our lists ({place})."),
        QT_TRANSLATE_NOOP(
            "Messages", "Update the program on both machines, then save the request again."
        ),
    ),
    ErrorCode.SIGNER_NOT_LISTED: (
        QT_TRANSLATE_NOOP(
            "Messages", "The trust list does not know the key that this machine signs with."
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing was sent and nothing is lost. Call the merging office: this machine must be "
            "enrolled anew.",
        ),
    ),
    ErrorCode.NOT_ENROLLED: (
        QT_TRANSLATE_NOOP("Messages", "This machine has no trust list yet."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Save the request to be enrolled, give it to the merging office, then take in the "
            "trust list it sends back. Until then all work is kept here.",
        ),
    ),
    ErrorCode.FOUNDED_ALREADY: (
        QT_TRANSLATE_NOOP("Messages", "This machine has a root and a trust list already."),
        QT_TRANSLATE_NOOP("Messages", "Enrol other machines by their requests."),
    ),
    ErrorCode.NOTHING_TO_SEND: (
        QT_TRANSLATE_NOOP("Messages", "There is nothing to send."),
        QT_TRANSLATE_NOOP("Messages", "Everything entered here has arrived and is confirmed."),
    ),
    ErrorCode.VALUE_NOT_FITTING: (
        QT_TRANSLATE_NOOP("Messages", "«{found}» cannot stand here."),
        QT_TRANSLATE_NOOP(
            "Messages", "Type it as it is shown at the other values, or choose one of them."
        ),
    ),
    ErrorCode.COMMENT_EMPTY: (
        QT_TRANSLATE_NOOP("Messages", "Nothing is written here yet."),
        QT_TRANSLATE_NOOP("Messages", "Write what is to be looked at again."),
    ),
}
