"""Pipeline components: from a visitor's words to questions with intent, entities, statements."""
