"""What was told, told once more: in full, in short, with its grounds, all of it."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from actions.reply import Reply
from tests.actions.conftest import Replying
from tests.actions.questions import certification, occupation, question

CPC_PAY = question("what does a CPC earn", "ask_salary", certification("cpc"))
DUTIES = question("what do billers do", "ask_duties", occupation("biller", "billers"))
REMOTE = question("can they work at home", "ask_remote")
HARD = question("is it hard", "ask_difficulty")
DOUBT = question("are you sure", "doubt")
SHORTEN = question("in simple words", "shorten")
RECAP = question("sum it up", "recap")
LOOKING_BACK = (DOUBT, SHORTEN, RECAP)


def text_of(reply: Reply) -> str:
    (only,) = reply.answers
    return only.text


def test_a_doubted_figure_is_told_with_its_source_and_date(reply: Replying) -> None:
    told = reply(CPC_PAY)
    grounds = text_of(reply(DOUBT, focus=told.focus))
    assert "$58,895" in grounds
    assert "AAPC medical coding salary survey, accessed November 14, 2023" in grounds
    assert "not a promise" in grounds


def test_a_doubted_share_is_no_pay(reply: Replying) -> None:
    grounds = text_of(reply(DOUBT, focus=reply(REMOTE).focus))
    assert "51%" in grounds
    assert "pay" not in grounds


def test_an_amount_held_against_a_figure_is_placed(reply: Replying) -> None:
    objection = question("no, it is 74000", "doubt", ("amount", "74000"))
    grounds = text_of(reply(objection, focus=reply(CPC_PAY).focus))
    assert grounds.index("$58,895") < grounds.index("$74,000")
    assert "CCS-P" in grounds


def test_a_doubted_silence_stays_one(reply: Replying) -> None:
    grounds = text_of(reply(DOUBT, focus=reply(HARD).focus))
    assert "does not rate" in grounds


def test_in_short_is_shorter(reply: Replying) -> None:
    told = reply(DUTIES)
    short = text_of(reply(SHORTEN, focus=told.focus))
    assert len(short) < len(text_of(told)) / 2
    assert short.startswith("In short: ")


def test_a_recap_tells_the_points_in_order(reply: Replying) -> None:
    focus = Focus()
    for asked in (DUTIES, CPC_PAY, HARD, REMOTE):
        focus = reply(asked, focus=focus).focus
    recap = reply(RECAP, focus=focus)
    text = text_of(recap)
    assert text.index("claim") < text.index("$58,895") < text.index("from home")
    assert {s.as_of for s in recap.answers[0].sources} == {
        "accessed November 14, 2023",
        "date not given",
    }


def test_a_certification_is_recapped_by_name(reply: Replying) -> None:
    asked = question("who offers the CCA", "ask_certification_provider", certification("cca"))
    assert "Certified Coding Associate (CCA), AHIMA" in text_of(
        reply(RECAP, focus=reply(asked).focus)
    )


@pytest.mark.parametrize("asked", LOOKING_BACK, ids=lambda q: q.intent)
def test_looking_back_keeps_the_subject(reply: Replying, asked: object) -> None:
    told = reply(CPC_PAY).focus
    after = reply(asked, focus=told).focus
    assert (after.topic, after.certifications) == (told.topic, told.certifications)
    assert after.points == told.points


@pytest.mark.parametrize("asked", LOOKING_BACK, ids=lambda q: q.intent)
def test_looking_back_at_nothing_still_gets_a_reply(reply: Replying, asked: object) -> None:
    assert text_of(reply(asked))
