"""The pays that are taken together."""

from __future__ import annotations

import pytest

from actions.answers.pay.groups import every_single_one, group
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking


@pytest.mark.parametrize(
    ("text", "values", "together"),
    [
        ("the CPC, and then the CPB", [58895, 56981], "both"),
        ("CPC, CCA and CCS", [58895, 43548, 55763], "the 3 pays"),
        ("the top 2 certs", [74000, 72304], "the 2 highest certification averages"),
        ("the 3 lowest certs", [53000, 44629, 43548], "the 3 lowest certification averages"),
        ("the AHIMA certs", [74000, 55763, 43548], "the 3 certification averages among AHIMA"),
        ("nineteen days", [], ""),
        ("the CPC", [], ""),
        ("my days", [], ""),
    ],
)
def test_a_group_is_named_or_ranked_or_all_of_a_scope(
    asking: Asking, knowledge: KnowledgeBase, text: str, values: list[int], together: str
) -> None:
    pays, called = group(asking(text, "ask_salary_average"), knowledge)
    assert [p.value for p in pays] == values
    assert called.startswith(together)
    assert bool(called) == bool(together)


@pytest.mark.parametrize(("text", "count"), [("them", 2), ("all of it", 2), ("it", 0)])
def test_what_was_told_last_is_meant_by_words_for_several(
    asking: Asking, knowledge: KnowledgeBase, text: str, count: int
) -> None:
    request = asking(text, "follow_up", figures=("salary-cpc", "salary-cca"))
    assert len(group(request, knowledge)[0]) == count


@pytest.mark.parametrize("count", ["these three", "those 3", "the average of the three"])
def test_a_number_of_those_listed_means_all_of_them(
    asking: Asking, knowledge: KnowledgeBase, count: str
) -> None:
    listed = ("cpc", "cic", "coc")
    request = asking(count, listed=listed, figures=("salary-cic", "salary-coc"), recent=listed[1:])
    assert [p.certification for p in group(request, knowledge)[0]] == [*listed]


@pytest.mark.parametrize("text", ["all AHIMA certs", "all of the AHIMA ones", "every AHIMA cert"])
def test_all_of_a_body_are_not_those_told_last(
    asking: Asking, knowledge: KnowledgeBase, text: str
) -> None:
    request = asking(text, figures=("salary-cpc", "salary-cca"))
    assert [p.value for p in group(request, knowledge)[0]] == [74000, 55763, 43548]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("all certs", 15),
        ("all of them", 15),
        ("all the certifications", 15),
        ("them all", 15),
        ("and over all?", 15),
        ("all three of them", None),
        ("all AAPC certs", None),
        ("all billing certs", None),
        ("all of those", None),
        ("them", None),
        ("all of them and the CPC", None),
    ],
)
def test_all_are_the_certifications_by_themselves(
    asking: Asking, knowledge: KnowledgeBase, text: str, count: int | None
) -> None:
    request = asking(text, topic="ask_salary", figures=("salary-cpc", "salary-cca"))
    found = every_single_one(request, knowledge)
    assert (len(found[0]) if found else None) == count
    assert not any(p.certification == "cpc-cpb" for p in (found or ([],))[0])


LISTS = ["ask_certifications", "ask_salary_threshold", "ask_certification_count"]


@pytest.mark.parametrize("topic", LISTS)
@pytest.mark.parametrize("text", ["all of them", "those", "them all"])
def test_all_of_a_list_just_told_are_those_of_the_list(
    asking: Asking, knowledge: KnowledgeBase, text: str, topic: str
) -> None:
    listed = ("cca", "ccs", "ccs-p")
    request = asking(text, topic=topic, listed=listed)
    assert every_single_one(request, knowledge) is None
    assert [p.certification for p in group(request, knowledge)[0]] == [*listed]


@pytest.mark.parametrize("text", ["all certs", "all the certifications"])
def test_all_certifications_are_more_than_those_of_a_list(
    asking: Asking, knowledge: KnowledgeBase, text: str
) -> None:
    request = asking(text, topic="ask_certifications", listed=("cca", "ccs", "ccs-p"))
    found = every_single_one(request, knowledge)
    assert found is not None
    assert len(found[0]) == 15
