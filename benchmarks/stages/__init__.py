"""`counselor bench stages`: where the time of a message goes."""
