"""The parts of `scripts.search_faults`: a library, facts about it, and each kind of fault."""
