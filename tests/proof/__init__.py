"""Long evidence: the desk is killed, crowded and cut off, and what is lost is counted.

Each part is one module in `parts` and runs alone (`python -m tests.proof kills --seed 1`). Every
part also runs a sabotaged twin that must fail, so that a proof which cannot fail is noticed.
"""
