"""Commands that print the figures which the documentation claims."""
