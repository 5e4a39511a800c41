"""The pages for staff: open cases, one case, trainings, and what needs attention.

`mount(site, parts)` in `bot.console.mount` adds them to the web server under `/console`.
"""
