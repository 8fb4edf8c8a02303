"""A small Rasa project: greets, counts, fails and refuses."""
