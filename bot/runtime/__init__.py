"""Rasa without TensorFlow: actions in the process, stores, training, server."""
