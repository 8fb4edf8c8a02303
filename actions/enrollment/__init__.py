"""The contact form: what it asks, what it accepts, and what becomes of a request.

A message is read in `words`, answered in `form`, and its request kept in `store`; `erasing` takes
personal data away again, `delivery` carries out what follows a commit; `service` joins them.
"""
