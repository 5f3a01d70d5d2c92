-- The school, its classes, pupils, accounts and roles.
-- Frozen: a file that was released is never edited; what changes comes as the next number.
CREATE TABLE school (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL, name TEXT NOT NULL, commune TEXT NOT NULL, province TEXT NOT NULL,
  levels TEXT NOT NULL,
  year INTEGER NOT NULL,
  policy TEXT NOT NULL CHECK (policy IN ('A', 'B')),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  event_seq INTEGER NOT NULL
) STRICT;
--;;
CREATE TRIGGER school_insert_follows_log BEFORE INSERT ON school
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('school.created', 'school.changed'))
  OR EXISTS (SELECT 1 FROM school WHERE id = NEW.id AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER school_update_follows_log BEFORE UPDATE ON school
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('school.created', 'school.changed'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER school_no_delete BEFORE DELETE ON school BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE school_class (
  year INTEGER NOT NULL, name TEXT NOT NULL,
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 12),
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (year, name)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER school_class_insert_follows_log BEFORE INSERT ON school_class
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('class.created'))
  OR EXISTS (SELECT 1 FROM school_class WHERE year = NEW.year AND name = NEW.name AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER school_class_update_follows_log BEFORE UPDATE ON school_class
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('class.created'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER school_class_no_delete BEFORE DELETE ON school_class BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE class_subject (
  year INTEGER NOT NULL, class TEXT NOT NULL, subject TEXT NOT NULL,
  position INTEGER NOT NULL,
  regular1 INTEGER NOT NULL CHECK (regular1 BETWEEN 0 AND 5),
  regular2 INTEGER NOT NULL CHECK (regular2 BETWEEN 0 AND 5),
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (year, class, subject),
  FOREIGN KEY (year, class) REFERENCES school_class (year, name)
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER class_subject_insert_follows_log BEFORE INSERT ON class_subject
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('class.created', 'class.subject_changed'))
  OR EXISTS (SELECT 1 FROM class_subject WHERE year = NEW.year AND class = NEW.class AND subject = NEW.subject AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER class_subject_update_follows_log BEFORE UPDATE ON class_subject
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('class.created', 'class.subject_changed'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER class_subject_no_delete BEFORE DELETE ON class_subject BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE pupil (
  code TEXT PRIMARY KEY,
  full_name TEXT NOT NULL, birth_date TEXT NOT NULL, sex TEXT NOT NULL, birth_place TEXT NOT NULL,
  ethnic_group TEXT NOT NULL, personal_id TEXT NOT NULL, policy_status TEXT NOT NULL, residence TEXT NOT NULL,
  father TEXT NOT NULL, father_job TEXT NOT NULL, mother TEXT NOT NULL, mother_job TEXT NOT NULL,
  guardian TEXT NOT NULL, guardian_job TEXT NOT NULL,
  event_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER pupil_insert_follows_log BEFORE INSERT ON pupil
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('pupil.added', 'pupil.changed'))
  OR EXISTS (SELECT 1 FROM pupil WHERE code = NEW.code AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER pupil_update_follows_log BEFORE UPDATE ON pupil
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('pupil.added', 'pupil.changed'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER pupil_no_delete BEFORE DELETE ON pupil BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE enrolment (
  pupil TEXT NOT NULL REFERENCES pupil (code),
  year INTEGER NOT NULL, class TEXT NOT NULL,
  from_day TEXT NOT NULL, to_day TEXT,
  roll_no INTEGER NOT NULL,
  reason TEXT NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (pupil, year, class, from_day),
  FOREIGN KEY (year, class) REFERENCES school_class (year, name)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX enrolment_of_class ON enrolment (year, class);
--;;
CREATE TRIGGER enrolment_insert_follows_log BEFORE INSERT ON enrolment
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('enrolment.opened', 'enrolment.closed'))
  OR EXISTS (SELECT 1 FROM enrolment WHERE pupil = NEW.pupil AND year = NEW.year AND class = NEW.class AND from_day = NEW.from_day AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER enrolment_update_follows_log BEFORE UPDATE ON enrolment
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('enrolment.opened', 'enrolment.closed'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER enrolment_no_delete BEFORE DELETE ON enrolment BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE account (
  login TEXT PRIMARY KEY,
  full_name TEXT NOT NULL, uid TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  certificate_sha256 TEXT NOT NULL DEFAULT '',
  certificate BLOB,
  event_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--;;
CREATE TRIGGER account_insert_follows_log BEFORE INSERT ON account
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('account.added', 'account.changed', 'certificate.bound'))
  OR EXISTS (SELECT 1 FROM account WHERE login = NEW.login AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER account_update_follows_log BEFORE UPDATE ON account
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('account.added', 'account.changed', 'certificate.bound'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
--;;
CREATE TABLE role_grant (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL REFERENCES account (login),
  role TEXT NOT NULL, scope TEXT NOT NULL,
  from_day TEXT NOT NULL, to_day TEXT,
  import_marks INTEGER NOT NULL CHECK (import_marks IN (0, 1)),
  event_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX role_grant_of_login ON role_grant (login);
--;;
CREATE TRIGGER role_grant_insert_follows_log BEFORE INSERT ON role_grant
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND type IN ('grant.given', 'grant.ended'))
  OR EXISTS (SELECT 1 FROM role_grant WHERE id = NEW.id AND event_seq >= NEW.event_seq)
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER role_grant_update_follows_log BEFORE UPDATE ON role_grant
WHEN NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.event_seq AND seq = (SELECT max(seq) FROM event) AND NEW.event_seq > OLD.event_seq AND type IN ('grant.given', 'grant.ended'))
BEGIN SELECT RAISE(ABORT, 'store.behind_the_log'); END;
--;;
CREATE TRIGGER role_grant_no_delete BEFORE DELETE ON role_grant BEGIN SELECT RAISE(ABORT, 'store.append_only'); END;
