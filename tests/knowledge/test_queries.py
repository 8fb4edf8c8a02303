"""The questions that the knowledge base answers."""

from __future__ import annotations

import threading
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from knowledge import queries
from knowledge.database import engine_for
from knowledge.queries import KnowledgeBase
from knowledge.store import build, open_knowledge
from tests.knowledge.articles import HEAD, WordEncoder, sqlite_url

SMALL = HEAD + "## Duties of a sower\n\nSowers dig. {#dig}\n"


def keys(rows: list[object]) -> list[str]:
    """The rows' keys."""
    return [row.key for row in rows]  # type: ignore[attr-defined]


def test_certifications_of_an_occupation_or_organisation(pharmacy: KnowledgeBase) -> None:
    assert keys([*pharmacy.certifications()]) == ["crpt", "shop-medicines-diploma", "chpt-s"]
    assert keys([*pharmacy.certifications("hospital")]) == ["chpt-s"]
    assert keys([*pharmacy.certifications(organisation="sterile-practice-council")]) == [
        "shop-medicines-diploma",
        "chpt-s",
    ]
    assert pharmacy.certifications("retail", "unknown") == []


def test_single_rows_are_found_by_key(pharmacy: KnowledgeBase) -> None:
    certification = pharmacy.certification("chpt-s")
    assert certification is not None
    assert certification.label == "Certified Hospital Pharmacy Technician Sterile (CHPT-S)"
    assert certification.organisation.name == "Sterile Practice Council"
    assert pharmacy.certification("nothing") is None
    assert pharmacy.organisation("gdt") is not None
    assert pharmacy.statement("retail-counter") is not None
    assert pharmacy.figure("salary-average-usd-year") is not None


def test_a_topic_matches_main_and_further_topics(pharmacy: KnowledgeBase) -> None:
    assert keys([*pharmacy.statements("coding_systems")]) == ["retail-labels"]
    assert keys([*pharmacy.statements("definition")]) == ["help-pharmacists"]


def test_an_occupation_brings_the_shared_statements_unless_told_not_to(
    pharmacy: KnowledgeBase,
) -> None:
    retail = keys([*pharmacy.statements(occupation="retail")])
    assert "retail-counter" in retail
    assert "skill-arithmetic" in retail
    assert "hospital-rounds" not in retail
    alone = pharmacy.statements(occupation="retail", shared=False)
    assert keys([*alone]) == ["retail-counter", "retail-labels"]


def test_statements_come_in_the_order_of_the_keys(pharmacy: KnowledgeBase) -> None:
    wanted = ["salary-average", "nothing", "help-pharmacists"]
    found = pharmacy.statements_by_keys(wanted)
    assert keys([*found]) == ["salary-average", "help-pharmacists"]


def test_salaries_of_some_keep_their_order_and_leave_out_who_has_none(
    pharmacy: KnowledgeBase,
) -> None:
    first, second, *_ = [f.certification.key for f in pharmacy.salaries() if f.certification]
    found = pharmacy.salaries_of([second, "unheard-of", first])
    assert [f.certification.key for f in found if f.certification] == [second, first]


def test_salaries_come_highest_first(pharmacy: KnowledgeBase) -> None:
    assert [figure.value for figure in pharmacy.salaries()] == [47310, 41250, 38900]
    assert [figure.value for figure in pharmacy.salaries("retail")] == [41250, 38900]
    assert [figure.value for figure in pharmacy.salaries(organisation="gdt")] == [41250]


def test_the_pay_of_a_certification_has_its_source(pharmacy: KnowledgeBase) -> None:
    figure = pharmacy.salary_of("crpt")
    assert figure is not None
    assert (figure.value, figure.unit) == (Decimal(41250), "USD/year")
    assert figure.source.title == "GDT pay survey"
    assert pharmacy.salary_of("nothing") is None


def test_the_general_pay_is_tied_to_no_certification(knowledge: KnowledgeBase) -> None:
    yearly, hourly = knowledge.general_pay(), knowledge.general_pay("USD/hour")
    assert yearly is not None
    assert hourly is not None
    assert (yearly.value, hourly.value) == (Decimal(48780), Decimal("23.45"))
    assert knowledge.general_pay("USD/week") is None


def test_figures_are_filtered_by_topic_and_unit(pharmacy: KnowledgeBase) -> None:
    assert [figure.value for figure in pharmacy.figures("outlook")] == [6]
    assert [figure.value for figure in pharmacy.figures(unit="percent")] == [6]
    assert len(pharmacy.figures()) == 5


def test_every_way_to_write_an_entity_is_an_alias(pharmacy: KnowledgeBase) -> None:
    aliases = {(alias.entity, alias.key, alias.text) for alias in pharmacy.aliases()}
    assert {
        ("occupation", "retail", "retail tech"),
        ("certification", "chpt-s", "CHPT-S"),
        ("certification", "chpt-s", "CHPTS"),
        ("organisation", "gdt", "Guild of Dispensing Technicians"),
        ("coding_system", "ndc", "NDC numbers"),
        ("term", "iv", "intravenous"),
    } <= aliases


def test_contacts_are_found_by_kind(pharmacy: KnowledgeBase) -> None:
    assert [contact.value for contact in pharmacy.contacts("phone")] == ["(503) 555-0142"]
    assert len(pharmacy.contacts()) == 2


def test_embeddings_are_unit_rows_in_the_order_of_statements(pharmacy: KnowledgeBase) -> None:
    statement_keys, vectors = pharmacy.embeddings()
    assert statement_keys == keys([*pharmacy.statements()])
    assert np.allclose((vectors**2).sum(axis=1), 1, atol=1e-3)


def test_a_new_build_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    knowledge = open_knowledge(url)
    build(url, SMALL + "\nSowers rest. {#rest}\n", WordEncoder())
    assert keys([*knowledge.statements()]) == ["dig"]
    monkeypatch.setattr(queries, "RECHECK_SECONDS", 0)
    assert keys([*knowledge.statements()]) == ["dig", "rest"]


def test_one_thread_looks_for_a_new_build_and_the_others_go_on(
    pharmacy: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "RECHECK_SECONDS", 0)
    looking, go_on = threading.Event(), threading.Event()

    def slowly(_engine: object) -> None:
        looking.set()
        assert go_on.wait(20)

    monkeypatch.setattr(queries, "newest_build", slowly)
    looker = threading.Thread(target=pharmacy.look_again)
    looker.start()
    assert looking.wait(20)
    pharmacy.look_again()
    assert pharmacy.is_due
    assert pharmacy.statements()
    go_on.set()
    looker.join()


def test_a_database_out_of_reach_leaves_the_last_build_answering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = sqlite_url(tmp_path)
    build(url, SMALL, WordEncoder())
    knowledge = open_knowledge(url)
    monkeypatch.setattr(queries, "RECHECK_SECONDS", 0)
    with engine_for(url).begin() as connection:
        connection.exec_driver_sql("ALTER TABLE knowledge_build RENAME TO gone")
    assert keys([*knowledge.statements()]) == ["dig"]


def test_threads_share_one_knowledge_base(
    pharmacy: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "RECHECK_SECONDS", 0)
    counts: list[int] = []
    threads = [
        threading.Thread(target=lambda: counts.append(len(pharmacy.statements("duties"))))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [4] * 8


def test_the_figures_of_a_statement_are_those_that_it_tells(knowledge: KnowledgeBase) -> None:
    by_statement = {
        (s.key, f.key) for s in knowledge.statements() for f in knowledge.figures_told_by(s.key)
    }
    assert by_statement == {(f.statement.key, f.key) for f in knowledge.figures() if f.statement}
    assert knowledge.figures_told_by("no-such-statement") == []
