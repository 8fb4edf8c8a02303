"""A server to be measured: started, asked, weighed, ended."""
