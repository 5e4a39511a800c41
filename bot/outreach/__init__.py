"""Letters to people who asked for them."""
