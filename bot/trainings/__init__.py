"""Training sessions: places, the waiting list, offers of freed seats."""
