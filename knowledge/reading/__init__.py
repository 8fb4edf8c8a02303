"""An article's text to typed facts: blocks, tables, statements, figures, entities."""

from knowledge.reading.article import read_article
from knowledge.reading.facts import Article
from knowledge.reading.front_matter import ArticleError, Vocabulary, read_vocabulary

__all__ = ["Article", "ArticleError", "Vocabulary", "read_article", "read_vocabulary"]
