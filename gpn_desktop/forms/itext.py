"""The texts of an XForm by language, with the expressions that stand in them."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from gpn_desktop.forms.content import Content
from gpn_desktop.forms.definition import Expression, Part, Text, TextRef
from gpn_desktop.forms.origins import Origins

XFORMS = "{http://www.w3.org/2002/xforms}"
_MISSING = ("-",)  # what pyxform writes for a translation that is not there


def read(
    model: Element, content: Content, origins: Origins
) -> Mapping[str, Mapping[TextRef, Text]]:
    """Give the texts by language code; what has no translation is absent."""
    codes = {language.name: language.code for language in content.languages}
    found: dict[str, dict[TextRef, Text]] = {code: {} for code in codes.values()}
    for translation in model.iter(f"{XFORMS}translation"):
        language = translation.get("lang", "")
        for text in translation.iter(f"{XFORMS}text"):
            ref = TextRef(text.get("id", ""))
            said = _text(text, ref, language, origins)
            if said != Text():
                found[codes[language]][ref] = said
    return found


def _text(text: Element, ref: TextRef, language: str, origins: Origins) -> Text:
    forms: dict[str, tuple[Part, ...]] = {}
    for value in text.iter(f"{XFORMS}value"):
        form = value.get("form", "")
        parts = tuple(_trimmed(list(_parts(value, ref, form, language, origins))))
        forms[form] = () if parts == _MISSING else parts
    return Text(forms.get("", ()), forms.get("guidance", ()))


def _parts(
    value: Element, ref: TextRef, form: str, language: str, origins: Origins
) -> Iterator[Part]:
    yield value.text or ""
    for output in value:
        origin = origins.text(ref, form, language)
        yield Expression(output.get("value", "").strip(), origin)
        yield output.tail or ""


def _trimmed(parts: list[Part]) -> Iterator[Part]:
    for place, part in enumerate(parts):
        said = part
        if isinstance(said, str):
            said = said.lstrip() if place == 0 else said
            said = said.rstrip() if place == len(parts) - 1 else said
        if said != "":
            yield said
