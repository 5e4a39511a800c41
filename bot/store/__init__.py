"""The only room that knows SQLAlchemy: tables, the unit of work, one shelf per noun."""
