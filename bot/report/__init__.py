"""What the staff wants to know: what was asked, what was not answered, what has become stale."""
