"""Rasa without TensorFlow: placeholders, changes, actions in the process, how text is read."""
