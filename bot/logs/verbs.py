"""What a line of the log may be about: the closed list of verbs and of keys.

A line is a verb and values under known keys: own numbers, counts, names of classes and of routes.
What somebody wrote, a token or an id of Telegram has no key, so it has no place. The house check
reads every line of the code against this list.
"""

from __future__ import annotations

VERBS = frozenset(
    """
    alarm
    alarm-over
    alarm-seen
    away
    broadcast-failed
    broken
    chat-failed
    checkpoint-refused
    cleaned
    clock-believed
    clock-turned
    crisis-not-said
    crisis-said-without-database
    group-refused
    index-cache-unreadable
    index-cache-unwritable
    library
    letters-prepared
    listening-lost
    login-refused
    loop-stuck
    mark-refused
    not-tidied
    offers-ended
    outage-not-told
    outage-told
    owners-told
    part-ended
    request
    request-unreadable
    reload-begun
    reload-not-told
    reload-refused
    reloaded
    reminded
    rows-found
    rows-not-read
    sample-sessions-added
    sample-sessions-dropped
    send-failed
    send-not-done
    send-stopped
    sibling-died
    siblings-not-seen
    sqlite-wal-fault
    staff-logged-in
    staff-logged-out
    started
    stop-not-noted
    stopped
    stream-ended
    taken-for-dead
    task-told-again
    telegram-away
    telegram-polled-elsewhere
    telegram-token-refused
    timer-failed
    turn-failed
    turn-not-committed
    turn-parked
    turn-refused
    unclean-stop-found
    unraisable
    update-not-read
    webhook-lost
    webhook-set
    webhook-withdrawn
    """.split()
)
"""What happened. `library` stands for whatever another library had to say."""

KEYS = frozenset(
    """
    alarm
    at
    conversation
    conversations
    count
    error
    kind
    messages
    method
    ms
    parked
    part
    persons
    resumed
    route
    seconds
    seen
    staff
    state
    status
    try
    turns
    version
    wait
    """.split()
)
"""What it happened to. `at` is a place in the code."""
