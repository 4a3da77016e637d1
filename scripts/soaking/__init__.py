"""Parts of the soak: what is done at random (actions) and what is watched meanwhile (watching)."""
