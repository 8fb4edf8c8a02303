"""The same program answers from an article on another career."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator

import pytest

from knowledge.settings import PROJECT
from tests.deployment import Deployment
from tests.scenarios.judge import text_of

pytestmark = pytest.mark.scenarios

ARTICLE = PROJECT / "tests" / "articles" / "pharmacy-technician.md"
Ask = Callable[[str], str]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory, runner: asyncio.Runner) -> Iterator[Ask]:
    from bot.runtime.assistant import load_assistant

    deployment = Deployment(tmp_path_factory.mktemp("pharmacy"), article=ARTICLE)
    deployment.prepare()
    with deployment.entered():
        assistant = load_assistant(deployment.project())
        yield lambda text: text_of(runner.run(assistant.reply(uuid.uuid4().hex, text)))
        assistant.close()


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("how much do they earn?", "$40,120"),
        ("which certifications are there?", "CHPT-S"),
        ("who offers the CRPT?", "Guild of Dispensing Technicians"),
        ("what do hospital pharmacy technicians do?", "Ward Rounds"),
        ("phone number?", "(503) 555-0142"),
        ("what does the training cost?", "Fernhill Training"),
        ("who won the world cup", "pharmacy technology"),
    ],
)
def test_it_answers_from_the_other_article(ask: Ask, question: str, found: str) -> None:
    reply = ask(question)
    assert found in reply
    assert "medical" not in reply
    assert "CareerStep" not in reply
