"""What the desk knows and says: YAML that editors write, read into frozen values."""
