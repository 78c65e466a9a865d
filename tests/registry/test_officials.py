from datetime import date

from gpn_desktop.registry.officials import Official, in_post, same_human


def test_a_post_is_held_from_its_first_to_its_last_day() -> None:
    post = Official("o", since=date(2024, 1, 1), until=date(2026, 6, 30))
    assert [in_post(post, date(2024 + n, 6, 30)) for n in (-1, 0, 2, 3)] == [
        False,
        True,
        True,
        False,
    ]
    assert in_post(Official("o"), date(1990, 1, 1))


def test_two_posts_of_one_person_have_one_key() -> None:
    assert same_human(Official("a", person="p")) == same_human(Official("b", person="p"))
    assert same_human(Official("a")) == "a"
