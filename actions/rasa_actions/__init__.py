"""The custom actions that domain.yml names: the only place that knows both Rasa and the floor."""
