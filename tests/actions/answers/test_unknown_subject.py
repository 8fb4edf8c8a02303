"""What a question asks the meaning of, and whether the article uses the word."""

from __future__ import annotations

import pytest

from actions.answer import Status
from actions.answers.unknown_subject import answer_unknown_subject, unknown_subject
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Completing
from tests.actions.questions import certification, question


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("what is phlebotomy", "phlebotomy"),
        ("what does a barista do", "barista"),
        ("define adjudication", "adjudication"),
        ("what is telehealth billing", None),
        ("meaning of blockchain", "blockchain"),
        ("what is coding", None),
        ("what are claims", None),
        ("what is a coder", None),
        ("what is auditing", None),
        ("what does certified mean", None),
        ("what is it exactly", None),
        ("what is the job like", None),
    ],
)
def test_a_word_that_the_article_never_uses_is_unknown(
    completed: Completing, knowledge: KnowledgeBase, text: str, subject: str | None
) -> None:
    assert unknown_subject(completed(question(text, "ask_term")), knowledge) == subject


@pytest.mark.parametrize(
    ("ending", "root"), [("", "submit"), ("s", "submit"), ("ing", "submit"), ("ed", "process")]
)
def test_a_word_is_known_in_its_other_forms(
    completed: Completing, knowledge: KnowledgeBase, ending: str, root: str
) -> None:
    asked = question(f"what is {root}{ending}", "ask_term")
    assert unknown_subject(completed(asked), knowledge) is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("what does the RHIA pay", "RHIA"),
        ("WHAT DOES THE RHIA PAY", None),
        ("what does the rhia pay", None),
        ("is it ok with a GED", None),
        ("what does AAPC pay for", None),
    ],
)
def test_a_credential_of_capitals_is_unknown_unless_all_is_capitals(
    completed: Completing, knowledge: KnowledgeBase, text: str, subject: str | None
) -> None:
    assert unknown_subject(completed(question(text, "ask_salary")), knowledge) == subject


def test_beside_a_certification_that_is_known_nothing_is_unknown(
    completed: Completing, knowledge: KnowledgeBase
) -> None:
    asked = question("does the CPC pay like the RHIA", "ask_salary", certification("cpc"))
    assert unknown_subject(completed(asked), knowledge) is None


def test_on_other_topics_no_word_is_unknown(
    completed: Completing, knowledge: KnowledgeBase
) -> None:
    assert (
        unknown_subject(completed(question("what is phlebotomy", "ask_remote")), knowledge) is None
    )


def test_the_answer_names_the_word_and_claims_nothing(
    completed: Completing, knowledge: KnowledgeBase
) -> None:
    request = completed(question("what is phlebotomy", "ask_term"))
    given = answer_unknown_subject(request, knowledge, "phlebotomy")
    assert "phlebotomy" in given.text
    assert (given.status, given.topic, given.sources) == (Status.UNKNOWN, "ask_term", ())
