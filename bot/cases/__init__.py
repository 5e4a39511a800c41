"""Cases: handing a person over to an advisor, and back, so that nobody falls in between."""
