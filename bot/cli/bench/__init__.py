"""`counselor bench`: a measurement a file; how each is made stands in benchmarks/."""
