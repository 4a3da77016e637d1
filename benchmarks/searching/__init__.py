"""What benchmarks/search.py measures with: engines, queries, measuring and the table."""
