SELECT pg_advisory_lock(5207081)
