from gpn_desktop.journal.authority import Authority, Generations, Grant, chain
from tests.journal.world import LOG, OTHER


def test_chain_goes_back_to_the_first_package_known() -> None:
    previous = {"c": "b", "b": "a", "a": None, "x": "b"}
    assert chain("c", previous) == {"a", "b", "c"}
    assert chain("unknown", previous) == {"unknown"}
    assert chain("p", {"p": "q", "q": "p"}) == {"p", "q"}


def test_grant_holds_for_one_device_in_one_scope() -> None:
    found = Authority(grants={(LOG.device, LOG.scope): Grant("officer")})
    assert found.grant(LOG) == Grant("officer")
    assert found.grant(LOG._replace(scope=OTHER.scope)) is None
    assert found.grant(OTHER) is None
    assert found.devices == {LOG.device}


def test_only_a_generation_that_a_list_refuses_is_refused() -> None:
    found = Authority(generations={LOG.device: Generations(frozenset({1}), frozenset({2}))})
    assert [found.is_refused(LOG._replace(generation=n)) for n in (1, 2, 3)] == [False, True, False]
    assert not found.is_refused(OTHER)
