"""Custom actions: from a question and the knowledge base to an answer."""
