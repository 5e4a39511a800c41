"""Failpoints: places where a test may kill the desk, let it raise, or let it hang.

The product holds none. `loading` rewrites chosen modules while they are imported, so that every
`await`, `async with` and `async for` in them tells `gate` its name before and after; `rewrite`
finds the places in the source, so a new await has its failpoints by itself. `roads` are the ways
through the desk that pass them, `runs` lets one failpoint fail again and again on a road that
passes it, and `verdict` counts what was lost, doubled or repeated.

Nothing of this is imported by the product, and a process that tests it has to install it before
it imports `bot`: `python -m tests.failpoints --help`.
"""
