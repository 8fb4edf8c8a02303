"""E-mail addresses and phone numbers."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.enrollment.words.contact import (
    find_emails,
    find_phones,
    parse_email,
    parse_phone,
    shown_phone,
    suggested_email,
)

LOCAL = st.from_regex(r"[a-z0-9]([a-z0-9._+-]{0,20}[a-z0-9])?", fullmatch=True).filter(
    lambda local: ".." not in local
)
DOMAIN = st.sampled_from(["example.com", "example.org", "mail.example.net", "example.co.uk"])
AREA = st.sampled_from(["212", "303", "415", "646", "917"])
LINE = st.integers(0, 9999).map(lambda n: f"{n:04}")


@given(LOCAL, DOMAIN)
def test_every_ordinary_address_is_found_in_a_sentence(local: str, domain: str) -> None:
    address = f"{local}@{domain}"
    assert find_emails(f"sure, it's {address}, thanks!").values == (address,)


@given(st.text(max_size=300))
def test_no_text_breaks_the_search_for_addresses(text: str) -> None:
    for value in find_emails(text).values:
        assert parse_email(value) == value


@given(st.text(max_size=300))
def test_no_text_breaks_the_search_for_numbers(text: str) -> None:
    for value in find_phones(text).values:
        assert phonenumbers.is_possible_number(phonenumbers.parse(value))
        assert value[0] == "+"
        assert value[1:].isdigit()


@given(
    AREA, LINE, st.sampled_from(["{0}-555-{1}", "({0}) 555-{1}", "{0}.555.{1}", "+1 {0} 555 {1}"])
)
def test_american_numbers_are_stored_in_one_form(area: str, line: str, form: str) -> None:
    assert parse_phone(form.format(area, line)) == f"+1{area}555{line}"


@given(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)))
def test_an_example_number_of_every_country_is_taken(region: str) -> None:
    example = phonenumbers.example_number(region)
    written = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    stored = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    assert find_phones(f"call {written} please").values == (stored,)


@pytest.mark.parametrize(
    "text",
    [
        "ana@",
        "@example.com",
        "ana example.com",
        "ana@example",
        "a..b@example.com",
        "a@b@example.com",
        "ana@-example.com",
        "ana@example..com",
        "",
        "ana",
        "ana@@example.com",
        "a" * 300 + "@x.com",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert parse_email(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "12345",
        "555-0177",
        "000-000-0000",
        "111-111-1111",
        "123-456-7890",
        "1-800-FLOWERS",
        "+999 1234567",
        "2125550123999999",
        "(212) 555",
        "call me",
        "212-55a-0177",
        "98765 43210",
        "+1 212 555",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert find_phones(text).values == ()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ana dot lopez at example dot com", "ana.lopez@example.com"),
        ("ana(at)example(dot)com", None),
        ("ana at example dot com", "ana@example.com"),
        ("ana@gmial.com", "ana@gmail.com"),
        ("ana@hotmail.con", "ana@hotmail.com"),
        ("ana@example.com", None),
        ("i am at home", None),
    ],
)
def test_what_was_probably_meant(text: str, address: str | None) -> None:
    assert suggested_email(text) == address


def test_several_values_are_all_found_in_order() -> None:
    found = find_emails("not a@example.com but <b@example.com>")
    assert found.values == ("a@example.com", "b@example.com")
    assert find_phones("212-555-0177 or +44 20 7946 0991").values == (
        "+12125550177",
        "+442079460991",
    )


def test_numbers_are_shown_as_people_write_them() -> None:
    assert shown_phone("+12125550177") == "(212) 555-0177"
    assert shown_phone("+442079460991") == "+44 20 7946 0991"
