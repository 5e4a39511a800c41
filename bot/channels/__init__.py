"""Adapters for the person: Telegram, the web chat and the terminal."""
