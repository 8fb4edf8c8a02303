"""An article's text to typed facts: blocks, tables, statements, figures, entities."""
