"""What is measured: each a program of its own. Its last line is JSON: names and numbers, ms or MiB."""
