"""The running desk: channels, conversation, cases, trainings and the database behind them."""
