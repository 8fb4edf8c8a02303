"""Which certification salaries a question is about."""

from __future__ import annotations

import pytest

from actions.answers.salary_computed.scope import granting, salaries_in_scope, scope_name
from knowledge.queries import KnowledgeBase
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
