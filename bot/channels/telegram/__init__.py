"""The Telegram channel: polling, sending, and the HTTP underneath."""
