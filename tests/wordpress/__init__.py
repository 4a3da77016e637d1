"""Tests against a real WordPress on loopback; docs/testing-wordpress.md says how to run them."""
