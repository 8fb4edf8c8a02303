"""What operators see: logs, metrics, traces; nothing that a visitor wrote."""
