-- Version 3: the fields of what was found are indexed for searches (SearchFacts): report_fact, said_fact, claim_fact.

-- A later version may index by other rules; then the indexes are made anew. An earlier program, which would not keep them in step, does not open the file.
INSERT OR REPLACE INTO about(name, value) VALUES ('facts', '');
