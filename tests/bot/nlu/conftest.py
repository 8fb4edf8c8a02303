"""A small knowledge base and components that are trained on a handful of examples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionComponent
from bot.nlu.pipeline import Pipeline, create

ARTICLE = """---
title: Pharmacy Technician Career Guide
field: pharmacy work
provider: PharmaPath
country: US
occupations:
  - {key: technician, name: pharmacy technician, plural: pharmacy technicians, activity: dispensing, aliases: [technician, pharm tech]}
  - {key: assistant, name: pharmacy assistant, plural: pharmacy assistants, activity: pharmacy assistance, aliases: [assistant]}
organisations:
  - {name: Pharmacy Board, acronym: PHB}
  - {name: Pharmacy Board of Payers, acronym: PBP}
certifications:
  cpt: [certified pharm tech]
  cpt-cpa: [CPT and CPA]
---

## The work

Pharmacy technicians count tablets and label bottles with great care. {#technician-labels topic="duties" occupation=technician}

Pharmacy assistants answer the telephone and greet customers at the counter. {#assistant-counter topic="duties" occupation=assistant}

The Pharmacy Board of Payers (PBP) reviews bottles once a year. {#technician-review topic="duties" occupation=technician}

## Certifications for pharmacy technicians

| Certification | Offered by | Average salary |
|---|---|---|
| Certified Pharmacy Technician (CPT) | Pharmacy Board (PHB) | $41,000[^board] |
| Certified Pharmacy Technician-Payer (CPT-P) | Pharmacy Board (PHB) | $45,000[^board] |
| Certified Pharmacy Aide (CPA) | Pharmacy Board (PHB) | $39,000[^board] |
| Certified Pharmacy Technician + Certified Pharmacy Aide (CPT + CPA) | Pharmacy Board (PHB) | $43,000[^board] |

[^board]: Board survey | spring 2024
"""

EXAMPLES: dict[str, list[str]] = {
    "ask_salary": [
        "how much does a technician earn",
        "what is the salary",
        "pay of pharmacy assistants",
        "technician salary",
        "how much money do they make",
        "what do assistants get paid",
    ],
    "ask_remote": [
        "can i work from home",
        "is remote work possible",
        "do technicians work from home",
        "home office",
        "can they work remotely",
        "working from home as assistant",
    ],
    "ask_duties": [
        "what does a technician do all day",
        "duties of an assistant",
        "what are the duties and responsibilities",
        "what are the tasks of the job",
        "daily work of a pharmacy technician",
        "responsibilities of the role",
    ],
    "ask_cost": [
        "fees",
        "what does the course cost",
        "how much is the tuition",
        "price of training",
    ],
    "ask_training_time": ["duration", "how long is the course", "how many months does it take"],
    "greet": ["hi", "hello", "good morning", "hey there"],
    "thank": ["thanks", "thank you", "thanks a lot"],
}
KEYED = {
    "technician-labels": [
        "who counts the tablets",
        "who puts labels on bottles",
        "do technicians count pills",
        "is labelling bottles part of it",
    ],
    "assistant-counter": [
        "who answers the telephone",
        "who greets customers",
        "does the assistant stand at the counter",
        "do assistants pick up the phone",
    ],
}


def examples_of(intents: dict[str, list[str]]) -> TrainingData:
    """Training data of these intents and texts."""
    return TrainingData(
        [Message({TEXT: text, INTENT: intent}) for intent in intents for text in intents[intent]]
    )


@pytest.fixture(scope="session")
def pharmacy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a knowledge base about another career."""
    from knowledge.encoder import shared_encoder
    from knowledge.store import build

    url = f"sqlite:///{tmp_path_factory.mktemp('pharmacy') / 'knowledge.db'}"
    build(url, ARTICLE, shared_encoder())
    return url


def taught() -> TrainingData:
    """Intents, and examples keyed to statements."""
    keyed = [
        Message({TEXT: text, INTENT: "ask_duties", METADATA: {METADATA_INTENT: {"statement": key}}})
        for key, texts in KEYED.items()
        for text in texts
    ]
    return examples_of(EXAMPLES).merge(TrainingData(keyed))


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., QuestionComponent]:
    """Makes an untrained component."""

    def made(kind: type[QuestionComponent], **config: Any) -> QuestionComponent:
        return create(kind, tmp_path, config)

    return made


@pytest.fixture(scope="session")
def pipeline(pharmacy: str, tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """All components, trained."""
    knowing = {"knowledge": pharmacy}
    configs = dict.fromkeys(
        ("TextNormalizer", "KnowledgeEntityExtractor", "StatementSelector"), knowing
    )
    return Pipeline.train(taught(), tmp_path_factory.mktemp("pipeline"), configs)
