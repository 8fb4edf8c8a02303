"""The role that "the second one" means."""

from __future__ import annotations

import pytest

from actions.context.roles_by_place import with_role_by_place
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.questions import occupation, question


@pytest.mark.parametrize(
    ("occupations", "place", "expected"),
    [
        (("biller", "coder"), "1", ("biller",)),
        (("biller", "coder"), "2", ("coder",)),
        ((), "2", ("biller",)),
    ],
)
def test_places_count_in_the_order_in_which_the_roles_were_named(
    knowledge: KnowledgeBase, occupations: tuple[str, ...], place: str, expected: tuple[str, ...]
) -> None:
    asked = question("the one in that place", "follow_up", ("ordinal", place))
    focus = Focus(topic="ask_difference", occupations=occupations)
    found = with_role_by_place(asked, focus, knowledge)
    assert (found.values("occupation"), found.values("ordinal")) == (expected, ())


def test_elsewhere_a_place_is_one_of_a_list(knowledge: KnowledgeBase) -> None:
    asked = question("the second one", "follow_up", ("ordinal", "2"))
    assert with_role_by_place(asked, Focus(topic="ask_certifications"), knowledge) == asked
    named = question("the second coder", "follow_up", ("ordinal", "2"), occupation("coder"))
    assert with_role_by_place(named, Focus(topic="ask_difference"), knowledge) == named
