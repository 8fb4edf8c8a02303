"""Conversations as data, and the programs that hold them."""
