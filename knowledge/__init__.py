"""The knowledge base: a provider's article as statements and figures, each with its source."""
