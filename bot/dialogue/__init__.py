"""The conversation: what to say next, and one turn from hearing to writing."""
