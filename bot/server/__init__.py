"""The HTTP server: sockets, connections, routes, workers, health."""
