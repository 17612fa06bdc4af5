-- What a case keeps, version 1. Everything else in the file is found again from these tables (FoundTables).
-- Offsets count Unicode code points, as substr() does: substr(body, start + 1, end - start) is the text quoted.

-- One row a fact about the file.
CREATE TABLE about (
  name  TEXT PRIMARY KEY,   -- 'found': digest of the shape of the found_ tables
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What one outlet published at one moment. Never changed once it is here; another capture of its address is another row.
CREATE TABLE report (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,   -- the name it came with; '#2', '#3' behind it where that name was taken
  content   TEXT NOT NULL UNIQUE,   -- 'sha256:' and the digest of url, outlet, title, byline, time and body: what makes it the same report
  origin    TEXT NOT NULL,          -- file, address or record it was read from
  url       TEXT,
  title     TEXT,
  outlet    TEXT,
  host      TEXT,
  byline    TEXT NOT NULL,          -- names, apart by line breaks
  published TEXT,                   -- ISO 8601, as exact as known
  day       TEXT GENERATED ALWAYS AS (substr(published, 1, 10)) STORED,
  language  TEXT,                   -- BCP 47
  body      TEXT NOT NULL,
  imprint   TEXT,                   -- JSON: what its page says of its own publication (section, times, wire copy, posts)
  added     TEXT NOT NULL,          -- instant, UTC
  tool      TEXT NOT NULL,          -- version of the program that read it
  model     TEXT NOT NULL,          -- 'none', or 'sha256:' and the digest of the attribution model
  story     INTEGER REFERENCES story(number)   -- null until it is grouped
) STRICT;

-- The answer of an address that a report was read from.
CREATE TABLE capture (
  report    INTEGER PRIMARY KEY REFERENCES report(number) ON DELETE CASCADE,
  url       TEXT NOT NULL,   -- after redirects
  requested TEXT,            -- before them
  date      TEXT NOT NULL,   -- instant
  status    INTEGER,
  digest    TEXT,            -- algorithm, colon, digest of the answer's body
  verified  INTEGER,         -- whether the bytes had that digest; null if that was not known
  record    TEXT,            -- WARC-Record-ID
  place     INTEGER,         -- byte of the archive file at which the record begins
  headers   TEXT NOT NULL    -- one a line, as 'Name: value'
) STRICT;

CREATE INDEX report_by_day ON report(day);
CREATE INDEX report_by_story ON report(story);
CREATE INDEX report_by_url ON report(url);
CREATE INDEX report_by_outlet ON report(outlet);

-- An event that reports tell of. Its number stays while it has a report.
CREATE TABLE story (
  number   INTEGER PRIMARY KEY,
  title    TEXT NOT NULL,
  headline TEXT,            -- reports and origins in one sentence; null until its reports are compared
  changed  TEXT NOT NULL,   -- instant at which a report came or went
  compared TEXT             -- instant of the last comparison; null if a report came or went since
) STRICT;

-- What a person put right. Kept in order, never deleted: one that is taken back has a time of that.
CREATE TABLE correction (
  number   INTEGER PRIMARY KEY,
  made     TEXT NOT NULL,      -- instant
  undone   TEXT,               -- instant
  kind     TEXT NOT NULL,      -- 'speaker', 'dismiss', 'person-merge', 'person-split', 'claim-merge', 'claim-split', 'story-merge', 'story-split'
  target   TEXT NOT NULL,      -- JSON: what it is about, by report content, offsets and words, so that it finds its place again
  value    TEXT NOT NULL,      -- JSON: what is right
  note     TEXT
) STRICT;

-- What servers said of documents that are in this case, so that they need not send them again (RFC 9110, 13).
CREATE TABLE known (
  address  TEXT PRIMARY KEY,
  tag      TEXT,      -- ETag
  modified TEXT       -- Last-Modified
) STRICT, WITHOUT ROWID;

-- What came to be known when: what 'hearsay watch' prints and the feeds of the desk hold.
CREATE TABLE news (
  number INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,   -- instant
  kind   TEXT NOT NULL,   -- report, revision, story, figure, denial, conflict, origin
  story  INTEGER,         -- number of the story; null for a report that is not grouped yet
  report TEXT,            -- id of the report that brought it
  text   TEXT NOT NULL
) STRICT;
CREATE INDEX news_by_story ON news(story);

-- Words of the reports.
CREATE VIRTUAL TABLE report_text USING fts5(
  title, body, content = 'report', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER report_text_add AFTER INSERT ON report BEGIN
  INSERT INTO report_text(rowid, title, body) VALUES (new.number, new.title, new.body);
END;
CREATE TRIGGER report_text_remove AFTER DELETE ON report BEGIN
  INSERT INTO report_text(report_text, rowid, title, body) VALUES ('delete', old.number, old.title, old.body);
END;
