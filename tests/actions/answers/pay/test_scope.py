"""Which certification salaries a question is about."""

from __future__ import annotations

import pytest

from actions.answers.pay.scope import (
    granting,
    is_narrowed,
    name_of_all,
    ranked,
    salaries_in_scope,
    scope_name,
)
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking
from tests.actions.conftest import Completing
from tests.actions.questions import occupation, question

AAPC, BLS = ("organisation", "aapc", "AAPC"), ("organisation", "bls", "BLS")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), ""),
        ((AAPC,), " among AAPC certifications"),
        ((AAPC, occupation("biller")), " among AAPC medical billing certifications"),
    ],
)
def test_a_scope_is_said_in_words(
    completed: Completing, knowledge: KnowledgeBase, names: tuple[tuple[str, str]], expected: str
) -> None:
    request = completed(question("the best", "ask_salary_ranking", *names))
    assert scope_name(request, knowledge) == expected


def test_an_organisation_that_grants_nothing_does_not_narrow_the_scope(
    completed: Completing, knowledge: KnowledgeBase
) -> None:
    everything = salaries_in_scope(completed(question("", "ask_salary_ranking")), knowledge)
    request = completed(question("BLS", "ask_salary_ranking", BLS))
    assert granting(request, knowledge) == ()
    assert salaries_in_scope(request, knowledge) == everything


def test_the_order_is_that_of_the_role_or_body_asked_about(
    asking: Asking, knowledge: KnowledgeBase
) -> None:
    billing = ranked(asking("billing certs"), knowledge)
    assert [f.value for f in billing] == [56981, 56290, 53000, 44629]
    ahima = ranked(asking("AHIMA certs"), knowledge)
    assert [f.value for f in ahima] == [74000, 55763, 43548]


@pytest.mark.parametrize(
    ("text", "narrowed"),
    [
        ("billing certs", True),
        ("AAPC certs", True),
        ("the starred ones", True),
        ("the BLS average", False),
        ("all certs", False),
    ],
)
def test_a_role_a_body_or_the_survey_narrows(
    asking: Asking, knowledge: KnowledgeBase, text: str, narrowed: bool
) -> None:
    assert is_narrowed(asking(text), knowledge) is narrowed


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("cca", "ccs", "ccs-p"), " among AHIMA certifications"),
        (("cpb", "cpc-cpb", "bcsc", "cmrs"), " among medical billing certifications"),
        (("cpc", "coc", "cic"), " of those compared"),
        (("cpc", "ccs"), " of those compared"),
    ],
)
def test_certifications_are_called_by_what_they_are_all_of(
    knowledge: KnowledgeBase, keys: tuple[str, ...], name: str
) -> None:
    assert name_of_all(keys, knowledge) == name
