-- The log, which is the truth, what the authority said about it, and what it is signed with.
-- Frozen: a file that was released is never edited; what changes comes as the next number.
CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  private_key BLOB CHECK (length(private_key) = 32)
) STRICT;
--;;
CREATE TRIGGER device_no_update BEFORE UPDATE ON device BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER device_no_delete BEFORE DELETE ON device BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  device INTEGER NOT NULL REFERENCES device (id),
  dseq INTEGER NOT NULL,
  actor TEXT NOT NULL,
  type TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  pupil TEXT,
  body BLOB NOT NULL,
  UNIQUE (device, dseq)
) STRICT;
--;;
CREATE INDEX event_of_pupil ON event (pupil, seq) WHERE pupil IS NOT NULL;
--;;
CREATE INDEX event_of_type ON event (type, seq) WHERE type <> 'mark.set';
--;;
CREATE TRIGGER event_insert_in_order BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.dseq <> (SELECT coalesce(max(dseq), 0) + 1 FROM event WHERE device = NEW.device)
  OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE verdict (
  event_seq INTEGER PRIMARY KEY REFERENCES event (seq),
  school_seq INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('applied', 'conflict', 'late', 'refused', 'duplicate')),
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
--;;
CREATE TRIGGER verdict_insert_once BEFORE INSERT ON verdict
WHEN EXISTS (SELECT 1 FROM verdict WHERE event_seq = NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER verdict_no_update BEFORE UPDATE ON verdict BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER verdict_no_delete BEFORE DELETE ON verdict BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE checkpoint (
  device INTEGER NOT NULL REFERENCES device (id),
  dseq INTEGER NOT NULL,
  head BLOB NOT NULL CHECK (length(head) = 32),
  signature BLOB NOT NULL,
  PRIMARY KEY (device, dseq)
) STRICT;
--;;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE blob (
  sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
