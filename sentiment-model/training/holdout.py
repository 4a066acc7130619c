"""Which groups of our own sentences are held out, fixed by their names before any model saw them."""
import hashlib

# First group of a round -> how many groups in a hundred are held out. See README.md.
ROUNDS = {1: 0, 101: 54, 1001: 33}


def held_out(construction, group):
    """True for a group that is never trained on."""
    percent = ROUNDS[max(first for first in ROUNDS if first <= int(group))]
    name = f"{construction} {group}".encode()
    return int(hashlib.sha256(name).hexdigest(), 16) % 100 < percent
