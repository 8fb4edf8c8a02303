"""The leads: their tables and database, saved, listed, sealed, counted, kept while it is down."""
