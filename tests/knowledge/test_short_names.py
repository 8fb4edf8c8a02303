"""Short names: what tells a certification from the others."""

from __future__ import annotations

from knowledge.short_names import short_names, telling_words

NAMES = {
    "crc": "Certified Risk Adjustment Coder",
    "cic": "Certified Inpatient Coder",
    "cpc": "Certified Professional Coder",
    "cpb": "Certified Professional Biller",
    "both": "Certified Professional Coder + Certified Professional Biller",
}


COMMON = {"coder", "biller"}


def _of(key: str) -> set[str]:
    return {name for owner, name in short_names(NAMES, COMMON) if owner == key}


def test_words_that_no_other_has_tell_a_certification() -> None:
    assert dict(telling_words(NAMES, COMMON)) == {"crc": "risk adjustment", "cic": "inpatient"}


def test_before_a_credential_they_are_a_name() -> None:
    assert {"inpatient certificate", "inpatient one"} <= _of("cic")
    assert "inpatient" not in _of("cic")


def test_common_words_and_those_of_several_are_none() -> None:
    assert _of("cpc") == _of("cpb") == _of("both") == set()


def test_a_word_for_a_credential_tells_none() -> None:
    names = {"a": "Billing Certification", "b": "Certified Aide"}
    assert dict(telling_words(names, {"billing"})) == {"b": "certified aide"}


def test_what_somebody_does_names_it_as_well() -> None:
    words = [w for _, w in telling_words({"cpma": "Certified Medical Auditor", "cic": "Coder"})]
    assert {"certified medical auditor", "certified medical auditing"} <= set(words)
