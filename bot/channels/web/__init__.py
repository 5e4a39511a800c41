"""The web chat: one page that works as a plain form and gets livelier with a script."""
