"""Parts are killed, starved and slowed down while visitors write; one fault a file."""
