"""The database holds this article, and all of it could be read."""

from __future__ import annotations

from knowledge.building import vocabulary_for
from knowledge.checks.finding import Finding
from knowledge.queries import KnowledgeBase
from knowledge.reading.article import read_article
from knowledge.store import BUILD_COMMAND, article_digest


def check_article(text: str, knowledge: KnowledgeBase) -> list[Finding]:
    """Return a finding for each line that could not be read, and one for a stale database."""
    problems = read_article(text, vocabulary_for(text)).problems
    found = [Finding(f"article, line {each.line}", each.what, each.remedy) for each in problems]
    if knowledge.build().article_digest != article_digest(text):
        what = "was made from another text of the article"
        found.append(Finding("the knowledge base", what, f"run `{BUILD_COMMAND}`"))
    return found
