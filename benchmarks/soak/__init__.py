"""`counselor bench soak`: visitors for minutes, memory that must stay flat."""
