"""Long evidence: the desk is killed and crowded, and what is lost is counted.

Each part runs alone (`python -m tests.proof kills --seed 1`) and beside a sabotaged twin that must
fail, so that a proof which cannot fail is noticed.
"""
