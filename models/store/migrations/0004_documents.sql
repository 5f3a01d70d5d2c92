-- Who signed what, and the register of issued transcripts.
-- Frozen: a file that was released is never edited; what changes comes as the next number.
CREATE TABLE signature_part (
  pupil TEXT NOT NULL, part TEXT NOT NULL,
  login TEXT NOT NULL, uid TEXT NOT NULL,
  content_digest TEXT NOT NULL, blob TEXT NOT NULL, at_ms INTEGER NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, part)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER signature_part_insert_follows_log BEFORE INSERT ON signature_part
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('document.signed'))
  OR EXISTS (SELECT 1 FROM signature_part WHERE pupil = NEW.pupil AND part = NEW.part AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER signature_part_update_follows_log BEFORE UPDATE ON signature_part
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('document.signed'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER signature_part_no_delete BEFORE DELETE ON signature_part BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE document (
  number TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1),
  pupil TEXT NOT NULL, first_year INTEGER NOT NULL, last_year INTEGER NOT NULL,
  xml_sha256 TEXT NOT NULL, pdf_sha256 TEXT NOT NULL, content_digest TEXT NOT NULL,
  issued_to TEXT NOT NULL, purpose TEXT NOT NULL, reason TEXT NOT NULL,
  issued_by TEXT NOT NULL, issued_at INTEGER NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (number, version)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX document_of_pupil ON document (pupil);
--;;
CREATE TRIGGER document_insert_follows_log BEFORE INSERT ON document
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('document.issued'))
  OR EXISTS (SELECT 1 FROM document WHERE number = NEW.number AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE document_status (
  event_seq INTEGER PRIMARY KEY,
  number TEXT NOT NULL, version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('superseded', 'revoked')),
  reason TEXT NOT NULL, at_ms INTEGER NOT NULL,
  FOREIGN KEY (number, version) REFERENCES document (number, version)
) STRICT;
--;;
CREATE INDEX document_status_of ON document_status (number, version);
--;;
CREATE TRIGGER document_status_insert_follows_log BEFORE INSERT ON document_status
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('document.superseded', 'document.revoked'))
  OR EXISTS (SELECT 1 FROM document_status WHERE event_seq = NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER document_status_no_update BEFORE UPDATE ON document_status BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER document_status_no_delete BEFORE DELETE ON document_status BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
