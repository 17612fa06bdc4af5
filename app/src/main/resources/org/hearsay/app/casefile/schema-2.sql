-- Version 2: what a page says of its outlet beside its name, and corrections as they are made.

ALTER TABLE report ADD COLUMN brand TEXT;    -- the part of the outlet it appeared under
ALTER TABLE report ADD COLUMN parent TEXT;   -- whom its page names as the outlet's publisher or owner

-- Which reports are to be read again: those without a tool, whose found tables another version emptied, and those without a model.
CREATE INDEX report_by_reader ON report(tool, model);

-- A story whose reports were read again has '' for 'compared': it is to be compared again, though no report came or went.

-- For searches by field.
CREATE INDEX report_by_host ON report(host);
CREATE INDEX report_by_language ON report(language);

-- Nothing had been written here.
DROP TABLE correction;

-- What a person put right, in the order in which it was. A row stays as it is: taking one back is another row.
CREATE TABLE correction (
  number   INTEGER PRIMARY KEY,
  made     TEXT NOT NULL,                          -- instant
  hand     TEXT,                                   -- who made it, as they signed it
  kind     TEXT NOT NULL,                          -- speaker, dismiss, claim-dismiss, person-merge, person-split, claim-merge, claim-split, story-merge, story-split, undo
  undoes   INTEGER REFERENCES correction(number),  -- for an undo: what it takes back
  place    TEXT NOT NULL,                          -- JSON: what it is about, by report content, offsets and words, so that it finds its place again
  said     TEXT NOT NULL,                          -- the same for a reader, as it stood when it was made
  note     TEXT
) STRICT;
CREATE TRIGGER correction_stays BEFORE UPDATE ON correction BEGIN
  SELECT RAISE(ABORT, 'a correction stays as it was made; add one that undoes it');
END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction BEGIN
  SELECT RAISE(ABORT, 'a correction is kept; add one that undoes it');
END;
CREATE INDEX correction_by_undoes ON correction(undoes);

-- Which reports a correction is about, by what makes them the same.
CREATE TABLE correction_report (
  correction INTEGER NOT NULL REFERENCES correction(number),
  content    TEXT NOT NULL,
  PRIMARY KEY (correction, content)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_report_by_content ON correction_report(content);

-- Whether a correction found its place when its reports were last read or compared: 1, or 0 where the finding is gone.
CREATE TABLE correction_placed (
  correction INTEGER PRIMARY KEY REFERENCES correction(number),
  placed     INTEGER NOT NULL
) STRICT;

CREATE VIEW corrections AS SELECT c.number, c.made, c.hand, c.kind, c.said, c.note, u.made AS undone, u.hand AS undone_by, p.placed
  FROM correction c LEFT JOIN correction u ON u.undoes = c.number LEFT JOIN correction_placed p ON p.correction = c.number
  WHERE c.undoes IS NULL;
