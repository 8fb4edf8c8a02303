"""What visitors type becomes what they meant."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.pipeline import create
from bot.nlu.questions import candidates, text_of
from bot.nlu.text_normalizer import TextNormalizer
from tests.bot.nlu.conftest import examples_of

SENTENCES = [
    f"{sentence} {number}"
    for number in range(80)
    for sentence in (
        "what is the salary of a pharmacy technician",
        "how much does the certification pay",
        "can i work from home",
        "what about the qualifications",
    )
]


@pytest.fixture
def normalizer(make: Callable[..., TextNormalizer], pharmacy: str) -> TextNormalizer:
    made = make(TextNormalizer, knowledge=pharmacy)
    made.train(examples_of({"ask": SENTENCES}))
    return made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what is teh salry", "what is the salary"),
        ("certifcation", "certification"),
        ("wat abt u", "what about you"),
        ("can i wfh", "can i work from home"),
        ("howmuch does it pay", "how much does it pay"),
        ("WHAT IS THE SALARY", "what is the salary"),
        ("salaryyyyy???", "salary?"),
        ("sal\u200bary\u00a0of", "salary of"),
        ("ｓａｌａｒｙ", "salary"),
    ],
)
def test_slips_and_text_speak_are_written_out(
    normalizer: TextNormalizer, typed: str, meant: str
) -> None:
    assert normalizer.normalize(typed) == meant


@pytest.mark.parametrize(
    "right",
    ["CPT-P", "phb", "mail bob.smiht@exmaple.com", "$41,000", "the weather in Paris", "CPA"],
)
def test_what_is_right_stays(normalizer: TextNormalizer, right: str) -> None:
    assert normalizer.normalize(right) == right


def test_a_long_message_keeps_its_end(normalizer: TextNormalizer) -> None:
    cleaned = normalizer.normalize("I was a cook. " * 700 + "What is the salary?")
    assert len(cleaned) < 1100
    assert cleaned.endswith("What is the salary?")


@pytest.mark.parametrize("empty", ["", "   ", "?!...", "😀😀", "\u200b"])
def test_a_message_without_words_has_no_candidate(normalizer: TextNormalizer, empty: str) -> None:
    (message,) = normalizer.process([Message({TEXT: empty})])
    assert candidates(message) == []


def test_the_visitors_own_text_is_kept(normalizer: TextNormalizer) -> None:
    (message,) = normalizer.process([Message({TEXT: "wat  salry"})])
    assert message.get(TEXT) == "wat  salry"
    assert text_of(candidates(message)[0]) == "what salary"


def test_a_loaded_normalizer_corrects_alike(normalizer: TextNormalizer) -> None:
    loaded = TextNormalizer.load({}, normalizer.model_storage, normalizer.resource, None)
    assert loaded.normalize("qualifcations") == "qualifications"


def test_a_message_takes_little_time(normalizer: TextNormalizer) -> None:
    text = "wht is teh salry of a pharmcy techncian and howmuch does certifcation pay"
    normalizer.normalize("warm")
    started = time.process_time()
    for number in range(20):
        normalizer.speller.correct.cache_clear()
        normalizer.normalize(f"{text} {number}")
    assert (time.process_time() - started) / 20 < 0.02


def test_words_are_learnt_without_a_knowledge_base_too(tmp_path) -> None:
    made = create(TextNormalizer, tmp_path, {"use_knowledge": False})
    made.train(examples_of({"ask": SENTENCES}))
    assert made.normalize("salry") == "salary"
    assert TextNormalizer.fingerprint_addon({"use_knowledge": False}) is None
