"""Personal data taken away again: on request, after its time, from leads and conversations."""
