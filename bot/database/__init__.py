"""The tables of every floor together: made, brought up to date, and the rights in them."""
