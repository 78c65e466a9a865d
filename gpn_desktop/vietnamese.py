"""How Vietnamese is written: one form, one fold, one order, one set of formats."""

import functools
import re
import unicodedata
from datetime import date
from fractions import Fraction

_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền hỏi ngã sắc nặng
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {letter: place for place, letter in enumerate(_LETTERS)}
_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile(  # signs that show nothing, turn the text around, or are no letters at all
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LOOSE_MARKS = re.compile("(?m)^[\u0300-\u036f]+")
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")


def nfc(text: str) -> str:
    """Give the text in NFC, the only form that is stored."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Give pasted text in NFC, its lines ended by newlines, without signs that nobody sees."""
    return nfc(_LOOSE_MARKS.sub("", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))))


def tidy(text: str) -> str:
    """Give clean text in one line, its ends trimmed and inner runs of space made one."""
    return _SPACES.sub(" ", clean(text)).strip()


class _Bare(dict[int, int | None]):
    """What ``str.translate`` makes of a sign: nothing of a mark or what nobody sees, d of đ."""

    def __missing__(self, sign: int) -> int | None:
        letter = chr(sign)
        self[sign] = None if unicodedata.combining(letter) or _UNSEEN.match(letter) else sign
        return self[sign]


_BARE = _Bare({ord("đ"): ord("d")})


def fold(text: str) -> str:
    """Give text as it is searched: lower case, no marks, đ as d, single spaces.

    Signs that nobody sees are no part of a word: they come with what is pasted.
    """
    bare = unicodedata.normalize("NFD", text.casefold())
    if not (bare.isascii() and bare.isprintable()):
        bare = bare.translate(_BARE)
    return " ".join(bare.split())


def spoken(text: str) -> str:
    """Give text as it is said: lower case, of each word the letters and then its tone.

    So ``hòa`` is ``hoà``, whichever letter bears the tone.
    """
    return " ".join(map(_said, tidy(text).casefold().split()))


def _said(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(part for part in parts if part in _TONES)
    return nfc("".join(part for part in parts if part not in _TONES)) + tones


@functools.lru_cache(maxsize=1_000)
def _letter_key(sign: str) -> tuple[int, int]:
    parts = unicodedata.normalize("NFD", sign)
    tone = next((_TONES[part] for part in parts[1:] if part in _TONES), 0)
    base = nfc("".join(part for part in parts if part not in _TONES)) or sign  # a mark alone
    return _PLACE.get(base, 100 + ord(base[0])), tone


def sort_key(text: str) -> tuple[object, ...]:
    """Give a key that orders text by the Vietnamese alphabet: letters first, then tones."""
    keys = [_letter_key(sign) for sign in nfc(text).casefold()]
    return tuple(letter for letter, _ in keys), tuple(tone for _, tone in keys)


def name_key(name: str) -> tuple[object, ...]:
    """Give a key that orders persons by given name, then by the rest of the name."""
    rest, _, given = tidy(name).rpartition(" ")
    return sort_key(given), sort_key(rest)


LEAST_GROUPED = 10_000  # four digits are read at a glance, and they may be a year


def show_date(day: date) -> str:
    """Write a day as 05/03/2026."""
    return f"{day:%d/%m}/{day.year:04}"  # %Y leaves out zeros on some systems


def show_int(number: int) -> str:
    """Write a whole number as 1.234.567."""
    return f"{number:,}".replace(",", ".")


def show_decimal(text: str, *, grouped: bool = True) -> str:
    """Write a canonical number such as 1234567.5 as 1.234.567,5; a text that is none stays."""
    whole, point, rest = text.partition(".")
    try:
        number = int(whole)
    except ValueError:
        return text
    sign = "-" if whole.startswith("-") and number == 0 else ""
    is_long = bool(point) or abs(number) >= LEAST_GROUPED
    shown = show_int(number) if grouped and is_long else str(number)
    return f"{sign}{shown}{',' if point else ''}{rest}"


def show_clock(text: str, *, seconds: bool = False) -> str:
    """Write a canonical hour such as 08:30:15.000+07:00 as 08:30.

    Who writes it anew sees its ``seconds`` too, where there are some.
    """
    return text[:8] if seconds and text[5:8] not in ("", ":00") else text[:5]


def show_rate(share: Fraction, places: int = 2) -> str:
    """Write a share as per cent with a decimal comma, for instance 2,32 (without the sign)."""
    scaled = round(share * 100 * 10**places)
    whole, rest = divmod(abs(scaled), 10**places)
    sign = "-" if scaled < 0 else ""
    return f"{sign}{show_int(whole)},{rest:0{places}d}" if places else f"{sign}{show_int(whole)}"


def show_number(number: Fraction, places: int = 2) -> str:
    """Write a number as 1.234 where it is whole, else with a decimal comma, as 62,50."""
    if number.denominator == 1:
        return show_int(number.numerator)
    return show_rate(number / 100, places)


def show_money(dong: int) -> str:
    """Write whole đồng as 1.234.567 đồng."""
    return f"{show_int(dong)} đồng"


def plain_number(text: str) -> str:
    """Give a number typed as officials write it (1.234,5) as decimal text with a point (1234.5)."""
    bare = text.replace(" ", "")
    if _THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "")
    return bare.replace(",", ".")
