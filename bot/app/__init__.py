"""Joins the rooms into one running desk. Only the command line imports this room."""
