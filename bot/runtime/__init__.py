"""The assistant, and what it runs on: Rasa made ready, its model, stores, logs and metrics."""
