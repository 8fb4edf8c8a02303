"""The program around Rasa. Importing it lets `import rasa` work, without TensorFlow and quickly."""

from bot.runtime import lazy_modules, placeholders

lazy_modules.install()
placeholders.install()
