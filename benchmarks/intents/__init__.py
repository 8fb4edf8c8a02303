"""`counselor bench intents`: which of the assistant's intents are confused."""
