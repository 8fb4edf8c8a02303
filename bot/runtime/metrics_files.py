"""The variable by which processes share their metrics."""

PROCESSES = "PROMETHEUS_MULTIPROC_DIR"
