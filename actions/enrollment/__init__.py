"""The contact form: what it asks, what it accepts, and what becomes of a request."""
