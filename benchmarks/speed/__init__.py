"""`counselor bench speed`: start, memory, latency, throughput of one or two sides."""
