"""The part of Backfile without a face: no Qt, no printing, no questions below this line."""
