"""What is read out of a message: contact details, names, programs, orders, yes or no."""
