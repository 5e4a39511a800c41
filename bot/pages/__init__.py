"""Public pages that need no conversation."""
