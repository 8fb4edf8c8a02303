"""The trained model: whether it fits its sources, and how it is made."""
