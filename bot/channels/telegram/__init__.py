"""Telegram: hearing by polling, sending by the outgoing rows. The token is never logged."""
