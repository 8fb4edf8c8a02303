"""What is carried out after a request was committed: told to the staff, scrubbed, saved."""
