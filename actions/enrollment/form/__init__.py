"""The conversation of the contact form: what it asks, what it accepts, what it says."""
