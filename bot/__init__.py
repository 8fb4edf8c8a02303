"""The program around Rasa. Importing it lets `import rasa` work, without TensorFlow and quickly."""

import os

from bot.runtime.rasa_platform import lazy_modules, placeholders

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")  # Rasa's tables are of 1.4's style
lazy_modules.install()
placeholders.install()
