"""Answers do not stay true by themselves: their owners hear in time, and when it is too late."""
