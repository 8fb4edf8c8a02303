"""`counselor bench published`: this assistant beside Rasa as published."""
