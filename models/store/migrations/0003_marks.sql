-- Entry windows, corrections, marks, and the other entries of the pages, each behind its lock.
-- Frozen: a file that was released is never edited; what changes comes as the next number.
CREATE TABLE window_act (
  event_seq INTEGER PRIMARY KEY,
  act TEXT NOT NULL CHECK (act IN ('open', 'lock', 'reopen')),
  scope TEXT NOT NULL, year INTEGER NOT NULL, term INTEGER NOT NULL CHECK (term IN (1, 2, 3)),
  opens_at INTEGER, closes_at INTEGER,
  actor TEXT NOT NULL, at_ms INTEGER NOT NULL, reason TEXT NOT NULL
) STRICT;
--;;
CREATE TRIGGER window_act_insert_follows_log BEFORE INSERT ON window_act
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('window.acted'))
  OR EXISTS (SELECT 1 FROM window_act WHERE event_seq = NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER window_act_no_update BEFORE UPDATE ON window_act BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER window_act_no_delete BEFORE DELETE ON window_act BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE entry_window (
  year INTEGER NOT NULL, term INTEGER NOT NULL, class TEXT NOT NULL, subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'locked')),
  opens_at INTEGER, closes_at INTEGER,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (year, class, subject, term),
  FOREIGN KEY (year, class) REFERENCES school_class (year, name)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER entry_window_insert_follows_log BEFORE INSERT ON entry_window
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('window.acted', 'class.created'))
  OR EXISTS (SELECT 1 FROM entry_window WHERE year = NEW.year AND class = NEW.class AND subject = NEW.subject AND term = NEW.term AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER entry_window_update_follows_log BEFORE UPDATE ON entry_window
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('window.acted', 'class.created'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER entry_window_no_delete BEFORE DELETE ON entry_window BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL, class TEXT NOT NULL, subject TEXT NOT NULL, term INTEGER NOT NULL, pupil TEXT NOT NULL, col TEXT NOT NULL,
  old_value TEXT NOT NULL, new_value TEXT NOT NULL CHECK (new_value <> old_value),
  reason TEXT NOT NULL CHECK (reason <> ''), evidence TEXT NOT NULL, base_event TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'approved', 'applied', 'refused', 'withdrawn', 'expired', 'voided')),
  asked_by TEXT NOT NULL, asked_at INTEGER NOT NULL,
  confirmed_by TEXT NOT NULL DEFAULT '', decided_by TEXT NOT NULL DEFAULT '', decision_reason TEXT NOT NULL DEFAULT '',
  used_by INTEGER,
  event_seq INTEGER NOT NULL,
  CHECK (confirmed_by <> asked_by),
  CHECK (state NOT IN ('approved', 'applied') OR (confirmed_by <> '' AND decided_by NOT IN ('', asked_by, confirmed_by))),
  CHECK ((state = 'applied') = (used_by IS NOT NULL))
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX correction_of_pupil ON correction (pupil);
--;;
CREATE TRIGGER correction_insert_follows_log BEFORE INSERT ON correction
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('correction.asked', 'correction.confirmed', 'correction.approved', 'correction.refused', 'correction.withdrawn', 'correction.expired', 'correction.voided', 'mark.set'))
  OR EXISTS (SELECT 1 FROM correction WHERE id = NEW.id AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER correction_update_follows_log BEFORE UPDATE ON correction
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('correction.asked', 'correction.confirmed', 'correction.approved', 'correction.refused', 'correction.withdrawn', 'correction.expired', 'correction.voided', 'mark.set'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER correction_insert_asked BEFORE INSERT ON correction
WHEN NEW.state <> 'asked' OR EXISTS (SELECT 1 FROM correction WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'correction.wrong_state'); END;
--;;
CREATE TRIGGER correction_update_in_order BEFORE UPDATE ON correction
WHEN NOT ((OLD.state = 'asked' AND NEW.state IN ('confirmed', 'refused', 'withdrawn', 'expired', 'voided'))
    OR (OLD.state = 'confirmed' AND NEW.state IN ('approved', 'refused', 'withdrawn', 'expired', 'voided'))
    OR (OLD.state = 'approved' AND NEW.state IN ('withdrawn', 'expired', 'voided'))
    OR (OLD.state = 'approved' AND NEW.state = 'applied' AND NEW.used_by = NEW.event_seq))
  OR (OLD.id, OLD.year, OLD.class, OLD.subject, OLD.term, OLD.pupil, OLD.col, OLD.old_value, OLD.new_value, OLD.reason, OLD.asked_by, OLD.asked_at)
    IS NOT (NEW.id, NEW.year, NEW.class, NEW.subject, NEW.term, NEW.pupil, NEW.col, NEW.old_value, NEW.new_value, NEW.reason, NEW.asked_by, NEW.asked_at)
  OR NOT EXISTS (SELECT 1 FROM event e WHERE e.seq = NEW.event_seq
    AND e.type = iif(NEW.state = 'applied', 'mark.set', 'correction.' || NEW.state)
    AND instr(e.body, CAST(iif(octet_length(NEW.id) < 24, char(96 + octet_length(NEW.id)), char(120, octet_length(NEW.id))) || NEW.id AS BLOB)) > 0)
BEGIN SELECT RAISE(ABORT, 'correction.wrong_state'); END;
--;;
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE correction_step (
  event_seq INTEGER PRIMARY KEY,
  correction TEXT NOT NULL REFERENCES correction (id),
  state TEXT NOT NULL, actor TEXT NOT NULL, at_ms INTEGER NOT NULL, reason TEXT NOT NULL
) STRICT;
--;;
CREATE INDEX correction_step_of ON correction_step (correction);
--;;
CREATE TRIGGER correction_step_insert_follows_log BEFORE INSERT ON correction_step
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('correction.asked', 'correction.confirmed', 'correction.approved', 'correction.refused', 'correction.withdrawn', 'correction.expired', 'correction.voided', 'mark.set'))
  OR EXISTS (SELECT 1 FROM correction_step WHERE event_seq = NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER correction_step_no_update BEFORE UPDATE ON correction_step BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER correction_step_no_delete BEFORE DELETE ON correction_step BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE correction_report (
  correction TEXT PRIMARY KEY REFERENCES correction (id),
  authority TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'reported', 'acknowledged')),
  queued_at INTEGER NOT NULL, reported_at INTEGER, acknowledged_at INTEGER, receipt BLOB,
  event_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER correction_report_insert_follows_log BEFORE INSERT ON correction_report
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('report.queued', 'report.sent', 'report.acknowledged'))
  OR EXISTS (SELECT 1 FROM correction_report WHERE correction = NEW.correction AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER correction_report_update_follows_log BEFORE UPDATE ON correction_report
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('report.queued', 'report.sent', 'report.acknowledged'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER correction_report_no_delete BEFORE DELETE ON correction_report BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE mark (
  year INTEGER NOT NULL, class TEXT NOT NULL, subject TEXT NOT NULL, term INTEGER NOT NULL CHECK (term IN (1, 2)),
  pupil TEXT NOT NULL,
  col TEXT NOT NULL CHECK (col IN ('tx1', 'tx2', 'tx3', 'tx4', 'tx5', 'gk', 'ck')),
  tenths INTEGER CHECK (tenths BETWEEN 0 AND 100), -- a mark in whole tenths, or else:
  code TEXT CHECK (code IN ('', 'D', 'CD', 'pending', 'zero_by_rule', 'exempt', 'iep', 'not_offered')),
  value TEXT NOT NULL GENERATED ALWAYS AS (iif(tenths IS NULL, code, (tenths / 10) || '.' || (tenths % 10))) VIRTUAL,
  event_seq INTEGER NOT NULL,
  CHECK ((tenths IS NULL) <> (code IS NULL)),
  PRIMARY KEY (year, class, subject, term, pupil, col)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER mark_insert_follows_log BEFORE INSERT ON mark
WHEN NOT EXISTS (SELECT 1 FROM event e WHERE e.seq = NEW.event_seq AND e.seq = (SELECT max(seq) FROM event) AND e.type = 'mark.set'
    AND instr(e.body, CAST(CAST(X'616D89' AS TEXT) ||
      iif(octet_length(NEW.year) < 24, char(96 + octet_length(NEW.year)), char(120, octet_length(NEW.year))) || NEW.year ||
      iif(octet_length(NEW.term) < 24, char(96 + octet_length(NEW.term)), char(120, octet_length(NEW.term))) || NEW.term ||
      iif(octet_length(NEW.class) < 24, char(96 + octet_length(NEW.class)), char(120, octet_length(NEW.class))) || NEW.class ||
      iif(octet_length(NEW.subject) < 24, char(96 + octet_length(NEW.subject)), char(120, octet_length(NEW.subject))) || NEW.subject ||
      iif(octet_length(NEW.pupil) < 24, char(96 + octet_length(NEW.pupil)), char(120, octet_length(NEW.pupil))) || NEW.pupil ||
      iif(octet_length(NEW.col) < 24, char(96 + octet_length(NEW.col)), char(120, octet_length(NEW.col))) || NEW.col ||
      char(96) ||
      iif(octet_length(NEW.value) < 24, char(96 + octet_length(NEW.value)), char(120, octet_length(NEW.value))) || NEW.value AS BLOB)) > 0)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER mark_insert_window BEFORE INSERT ON mark
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = NEW.subject AND w.term = NEW.term AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
  AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.state = 'applied' AND c.used_by = NEW.event_seq
    AND c.year = NEW.year AND c.class = NEW.class AND c.subject = NEW.subject AND c.term = NEW.term AND c.pupil = NEW.pupil
    AND c.col = NEW.col AND c.old_value = '' AND c.new_value = NEW.value)
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER mark_update_follows_log BEFORE UPDATE ON mark
WHEN NOT EXISTS (SELECT 1 FROM event e WHERE e.seq = NEW.event_seq AND e.seq = (SELECT max(seq) FROM event) AND e.type = 'mark.set' AND NEW.event_seq > OLD.event_seq
    AND instr(e.body, CAST(CAST(X'616D89' AS TEXT) ||
      iif(octet_length(NEW.year) < 24, char(96 + octet_length(NEW.year)), char(120, octet_length(NEW.year))) || NEW.year ||
      iif(octet_length(NEW.term) < 24, char(96 + octet_length(NEW.term)), char(120, octet_length(NEW.term))) || NEW.term ||
      iif(octet_length(NEW.class) < 24, char(96 + octet_length(NEW.class)), char(120, octet_length(NEW.class))) || NEW.class ||
      iif(octet_length(NEW.subject) < 24, char(96 + octet_length(NEW.subject)), char(120, octet_length(NEW.subject))) || NEW.subject ||
      iif(octet_length(NEW.pupil) < 24, char(96 + octet_length(NEW.pupil)), char(120, octet_length(NEW.pupil))) || NEW.pupil ||
      iif(octet_length(NEW.col) < 24, char(96 + octet_length(NEW.col)), char(120, octet_length(NEW.col))) || NEW.col ||
      iif(octet_length(OLD.value) < 24, char(96 + octet_length(OLD.value)), char(120, octet_length(OLD.value))) || OLD.value ||
      iif(octet_length(NEW.value) < 24, char(96 + octet_length(NEW.value)), char(120, octet_length(NEW.value))) || NEW.value AS BLOB)) > 0)
  OR (OLD.year, OLD.class, OLD.subject, OLD.term, OLD.pupil, OLD.col) IS NOT (NEW.year, NEW.class, NEW.subject, NEW.term, NEW.pupil, NEW.col)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER mark_update_window BEFORE UPDATE ON mark
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = NEW.subject AND w.term = NEW.term AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
  AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.state = 'applied' AND c.used_by = NEW.event_seq
    AND c.year = NEW.year AND c.class = NEW.class AND c.subject = NEW.subject AND c.term = NEW.term AND c.pupil = NEW.pupil
    AND c.col = NEW.col AND c.old_value = OLD.value AND c.new_value = NEW.value)
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER mark_no_delete BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE INDEX correction_used_by ON correction (used_by) WHERE used_by IS NOT NULL;
--;;
CREATE TABLE subject_comment (
  year INTEGER NOT NULL, class TEXT NOT NULL, pupil TEXT NOT NULL, term INTEGER NOT NULL CHECK (term IN (1, 2, 3)), subject TEXT NOT NULL, text TEXT NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, year, subject, term)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER subject_comment_insert_follows_log BEFORE INSERT ON subject_comment
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('comment.set'))
  OR EXISTS (SELECT 1 FROM subject_comment WHERE pupil = NEW.pupil AND year = NEW.year AND subject = NEW.subject AND term = NEW.term AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER subject_comment_update_follows_log BEFORE UPDATE ON subject_comment
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('comment.set'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER subject_comment_insert_window BEFORE INSERT ON subject_comment
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = NEW.subject AND w.term IN (NEW.term, iif(NEW.term = 3, 2, NEW.term)) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER subject_comment_update_window BEFORE UPDATE ON subject_comment
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = NEW.subject AND w.term IN (NEW.term, iif(NEW.term = 3, 2, NEW.term)) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER subject_comment_no_delete BEFORE DELETE ON subject_comment BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE conduct (
  year INTEGER NOT NULL, class TEXT NOT NULL, pupil TEXT NOT NULL, term INTEGER NOT NULL CHECK (term IN (1, 2, 3)),
  rating TEXT NOT NULL CHECK (rating IN ('tot', 'kha', 'dat', 'chuadat')),
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, year, term)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER conduct_insert_follows_log BEFORE INSERT ON conduct
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('conduct.set'))
  OR EXISTS (SELECT 1 FROM conduct WHERE pupil = NEW.pupil AND year = NEW.year AND term = NEW.term AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER conduct_update_follows_log BEFORE UPDATE ON conduct
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('conduct.set'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER conduct_insert_window BEFORE INSERT ON conduct
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = 'conduct' AND w.term IN (NEW.term, iif(NEW.term = 3, 2, NEW.term)) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER conduct_update_window BEFORE UPDATE ON conduct
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = 'conduct' AND w.term IN (NEW.term, iif(NEW.term = 3, 2, NEW.term)) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER conduct_no_delete BEFORE DELETE ON conduct BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE attendance (
  year INTEGER NOT NULL, class TEXT NOT NULL, pupil TEXT NOT NULL, absences INTEGER NOT NULL CHECK (absences >= 0),
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, year)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER attendance_insert_follows_log BEFORE INSERT ON attendance
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('absences.set'))
  OR EXISTS (SELECT 1 FROM attendance WHERE pupil = NEW.pupil AND year = NEW.year AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER attendance_update_follows_log BEFORE UPDATE ON attendance
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('absences.set'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER attendance_insert_window BEFORE INSERT ON attendance
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = 'conduct' AND w.term IN (1, 2, 3) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER attendance_update_window BEFORE UPDATE ON attendance
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = 'conduct' AND w.term IN (1, 2, 3) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER attendance_no_delete BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE homeroom_comment (
  year INTEGER NOT NULL, class TEXT NOT NULL, pupil TEXT NOT NULL, comment TEXT NOT NULL, summer_comment TEXT NOT NULL,
  certificates TEXT NOT NULL, competitions TEXT NOT NULL, commendations TEXT NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, year)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER homeroom_comment_insert_follows_log BEFORE INSERT ON homeroom_comment
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('homeroom_comment.set'))
  OR EXISTS (SELECT 1 FROM homeroom_comment WHERE pupil = NEW.pupil AND year = NEW.year AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER homeroom_comment_update_follows_log BEFORE UPDATE ON homeroom_comment
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('homeroom_comment.set'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER homeroom_comment_insert_window BEFORE INSERT ON homeroom_comment
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = 'conduct' AND w.term IN (1, 2, 3) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER homeroom_comment_update_window BEFORE UPDATE ON homeroom_comment
WHEN NOT EXISTS (SELECT 1 FROM entry_window w JOIN event e ON e.seq = NEW.event_seq
    WHERE w.year = NEW.year AND w.class = NEW.class AND w.subject = 'conduct' AND w.term IN (1, 2, 3) AND w.state = 'open'
      AND (w.opens_at IS NULL OR e.at_ms >= w.opens_at) AND (w.closes_at IS NULL OR e.at_ms < w.closes_at))
BEGIN SELECT RAISE(ABORT, 'window.locked'); END;
--;;
CREATE TRIGGER homeroom_comment_no_delete BEFORE DELETE ON homeroom_comment BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE retest (
  year INTEGER NOT NULL, class TEXT NOT NULL, pupil TEXT NOT NULL, subject TEXT NOT NULL, value TEXT NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, year, subject)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER retest_insert_follows_log BEFORE INSERT ON retest
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('retest.set'))
  OR EXISTS (SELECT 1 FROM retest WHERE pupil = NEW.pupil AND year = NEW.year AND subject = NEW.subject AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER retest_update_follows_log BEFORE UPDATE ON retest
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('retest.set'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER retest_no_delete BEFORE DELETE ON retest BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE conflict (
  event_seq INTEGER PRIMARY KEY,
  about TEXT NOT NULL,
  year INTEGER NOT NULL, class TEXT NOT NULL, subject TEXT NOT NULL, term INTEGER NOT NULL, pupil TEXT NOT NULL, col TEXT NOT NULL,
  wanted TEXT NOT NULL,
  current_seq INTEGER NOT NULL
) STRICT;
--;;
CREATE TRIGGER conflict_insert_follows_log BEFORE INSERT ON conflict
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('mark.set', 'comment.set', 'conduct.set', 'absences.set', 'homeroom_comment.set', 'retest.set'))
  OR EXISTS (SELECT 1 FROM conflict WHERE event_seq = NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER conflict_no_update BEFORE UPDATE ON conflict BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TRIGGER conflict_no_delete BEFORE DELETE ON conflict BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
