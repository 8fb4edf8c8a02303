"""Words that a text is recognised by: what it asks, what it means of what was said, of what it is.

The words stand in a YAML file beside each module. `asks`, `means` and `speaks_of` look one pattern
up; what takes more than one is a function. Nothing here knows a conversation.
"""
