"""Modules that stand in for libraries of which Rasa and Sanic use one function."""
