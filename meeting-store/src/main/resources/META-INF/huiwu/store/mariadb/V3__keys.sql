-- Topics in MariaDB 10.6 or newer: what they are looked for by goes into a narrow table of its own, so that no search reads documents. See V1.

-- One row a topic. title is as titles are searched. What is read in most searches stands first.
CREATE TABLE IF NOT EXISTS ${prefix}topic_key (
    topic          VARCHAR(64) NOT NULL,
    title          MEDIUMTEXT NOT NULL,
    received_on    DATE NOT NULL,
    state          VARCHAR(32) NOT NULL,
    kind           VARCHAR(50) NOT NULL,
    id_order       VARCHAR(384) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    section        VARCHAR(500),
    meeting        VARCHAR(500),
    meeting_on     DATE,
    next_deadline  DATE,
    CONSTRAINT ${prefix}topic_key_pk PRIMARY KEY (topic),
    CONSTRAINT ${prefix}topic_key_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What an interrupted run left, since the older release may have written meanwhile; fails where the columns are gone already.
DELETE FROM ${prefix}topic_key WHERE topic IN (SELECT t.id FROM ${prefix}topic t WHERE t.state IS NOT NULL);

INSERT INTO ${prefix}topic_key (topic, title, received_on, state, kind, id_order, section, meeting, meeting_on, next_deadline)
SELECT t.id, m.title, t.received_on, t.state, t.kind, t.id_order, t.section, t.meeting, t.meeting_on, t.next_deadline
FROM ${prefix}topic t JOIN ${prefix}topic_title m ON m.topic = t.id;

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}topic_key_by_order ON ${prefix}topic_key (id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_key_by_state ON ${prefix}topic_key (state, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_key_by_section ON ${prefix}topic_key (section, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_key_by_received ON ${prefix}topic_key (received_on, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_key_by_agenda ON ${prefix}topic_key (meeting, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_key_by_meeting ON ${prefix}topic_key (meeting_on, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_key_by_deadline ON ${prefix}topic_key (next_deadline, id_order);

-- Each unit and leader once a topic, whatever was there before.
ALTER IGNORE TABLE ${prefix}topic_unit ADD UNIQUE INDEX IF NOT EXISTS ${prefix}topic_unit_once (topic, unit);
ALTER IGNORE TABLE ${prefix}topic_leader ADD UNIQUE INDEX IF NOT EXISTS ${prefix}topic_leader_once (topic, leader);

-- So that topics can be written without them, whether or not they are dropped below.
ALTER TABLE ${prefix}topic
    MODIFY state VARCHAR(32) NULL,
    MODIFY kind VARCHAR(50) NULL,
    MODIFY received_on DATE NULL,
    MODIFY title VARCHAR(500) NULL;

INSERT INTO ${prefix}topic_schema (version) VALUES (3);

-- What is not needed any more; where this was interrupted, it does no harm.
DROP INDEX IF EXISTS ${prefix}topic_unit_by_topic ON ${prefix}topic_unit;
DROP INDEX IF EXISTS ${prefix}topic_leader_by_topic ON ${prefix}topic_leader;
DROP INDEX IF EXISTS ${prefix}topic_by_state ON ${prefix}topic;
DROP INDEX IF EXISTS ${prefix}topic_by_section ON ${prefix}topic;
DROP INDEX IF EXISTS ${prefix}topic_by_received ON ${prefix}topic;
DROP INDEX IF EXISTS ${prefix}topic_by_agenda ON ${prefix}topic;
DROP INDEX IF EXISTS ${prefix}topic_by_meeting ON ${prefix}topic;
DROP INDEX IF EXISTS ${prefix}topic_by_deadline ON ${prefix}topic;
ALTER TABLE ${prefix}topic
    DROP COLUMN IF EXISTS state,
    DROP COLUMN IF EXISTS section,
    DROP COLUMN IF EXISTS kind,
    DROP COLUMN IF EXISTS meeting,
    DROP COLUMN IF EXISTS meeting_on,
    DROP COLUMN IF EXISTS received_on,
    DROP COLUMN IF EXISTS next_deadline,
    DROP COLUMN IF EXISTS title;
DROP TABLE IF EXISTS ${prefix}topic_title;
