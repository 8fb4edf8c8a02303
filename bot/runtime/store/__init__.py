"""Where conversations are kept and held: tables, trackers, locks."""
