SELECT pg_advisory_unlock(5207081)
