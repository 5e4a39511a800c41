"""Seeing that something is amiss (an outage, a clock that was turned), and raising the alarm."""
