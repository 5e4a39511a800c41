"""Delivery: sending the outgoing rows, retrying by rule, keeping to each channel's limits."""
