"""`counselor bench nlu`: the pipeline on public data, beside published figures."""
