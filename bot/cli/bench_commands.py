"""`counselor bench`: each module adds its commands."""

from __future__ import annotations

from bot.cli import bench_published, bench_soak, bench_speed, bench_stages
from bot.cli.bench import app

__all__ = ["app", "bench_published", "bench_soak", "bench_speed", "bench_stages"]
