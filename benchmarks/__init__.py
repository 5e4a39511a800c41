"""Repeatable measurements beside their peers; run by `make bench`."""
