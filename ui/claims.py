"""What a form claims to be, where it is wrong: sheet gpn, its points, its support types."""

from typing import Final

from gpn_desktop.forms.problems import ProblemCode
from ui.words import QT_TRANSLATE_NOOP

CLAIMS: Final[dict[ProblemCode, tuple[str, str]]] = {
    ProblemCode.SUM_OF_POINTS: (
        QT_TRANSLATE_NOOP("Problems", "An empty points cell of «{question}» will count as 0."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Add the row «{question}_known» and its condition as in the Phiếu B that comes with "
            "the program.",
        ),
    ),
    ProblemCode.POINTS_WITHOUT_QUESTION: (
        QT_TRANSLATE_NOOP("Problems", "Points are read that no question chose: «{text}»."),
        QT_TRANSLATE_NOOP("Problems", "Compare the name of the item with a question."),
    ),
    ProblemCode.POINTS_COLUMN: (
        QT_TRANSLATE_NOOP(
            "Problems", "Area «{area}» and column «{wanted}» do not belong together."
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Name the area in sheet gpn and in list area, and add its column of points."
        ),
    ),
    ProblemCode.POINTS_CELL: (
        QT_TRANSLATE_NOOP("Problems", "«{value}» is not a whole number."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Type the points from the paper, or leave the cell empty when they are not known.",
        ),
    ),
    ProblemCode.POINTS_EMPTY: (
        QT_TRANSLATE_NOOP("Problems", "{count} points cells are empty: {cells}."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Nothing needs to be done now: for those answers the points are not computed "
            "and the total is typed from paper.",
        ),
    ),
    ProblemCode.OUTPUT_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The form must have the row «{output}»."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Add it as in the Phiếu B that comes with the program: a calculate; for the area a "
            "select_one.",
        ),
    ),
    ProblemCode.OUTPUT_OUTSIDE: (
        QT_TRANSLATE_NOOP(
            "Problems", "The result «{output}» depends on {reads}, which changes later."
        ),
        QT_TRANSLATE_NOOP("Problems", "Let it depend on answers and on lists of the form alone."),
    ),
    ProblemCode.THRESHOLD_DIFFERS: (
        QT_TRANSLATE_NOOP(
            "Problems", "The line is {found}; the standard of this period says {wanted}."
        ),
        QT_TRANSLATE_NOOP(
            "Problems", "Correct the number, or choose the right period in sheet gpn."
        ),
    ),
    ProblemCode.GPN_KEY: (
        QT_TRANSLATE_NOOP("Problems", "There is no key «{key}»."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Correct it, or delete the row: the sample workbook shows all keys; notes belong into "
            "column note.",
        ),
    ),
    ProblemCode.GPN_MISSING: (
        QT_TRANSLATE_NOOP("Problems", "The key «{key}» is missing."),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Add a row: in column key «{key}», in column value for instance «{example}».",
        ),
    ),
    ProblemCode.GPN_TWICE: (
        QT_TRANSLATE_NOOP("Problems", "The key «{key}» stands here for the second time."),
        QT_TRANSLATE_NOOP("Problems", "Delete one of the two rows."),
    ),
    ProblemCode.GPN_VALUE: (
        QT_TRANSLATE_NOOP("Problems", "«{value}» cannot be the value of «{key}»."),
        QT_TRANSLATE_NOOP("Problems", "Write one of these, or in this way: {wanted}."),
    ),
    ProblemCode.GPN_ROLE: (
        QT_TRANSLATE_NOOP("Problems", "The key «{key}» belongs to forms of role «{role}» alone."),
        QT_TRANSLATE_NOOP(
            "Problems", "Delete the row, or write «{role}» beside «role» if the form is one."
        ),
    ),
    ProblemCode.SUPPORT_TYPE: (
        QT_TRANSLATE_NOOP(
            "Problems", "«{type}» is no support type that a household or a person gets."
        ),
        QT_TRANSLATE_NOOP(
            "Problems",
            "Write the code of one type in each row, such as {known}; the sample workbook lists "
            "them all with their names.",
        ),
    ),
    ProblemCode.SUPPORT_FIELD: (
        QT_TRANSLATE_NOOP(
            "Problems",
            "The answer to «{name}» goes straight into the record of the support; as this type of "
            "question it cannot.",
        ),
        QT_TRANSLATE_NOOP("Problems", "Use {wanted}, or give the question another name."),
    ),
    ProblemCode.CHECKER: (
        QT_TRANSLATE_NOOP("Problems", "Who typed and who checked is the same person."),
        QT_TRANSLATE_NOOP("Problems", "Let another person check the points against the paper."),
    ),
}
