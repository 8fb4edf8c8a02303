"""The program around Rasa. Importing it lets `import rasa` work without TensorFlow."""

from bot.runtime import placeholders

placeholders.install()
