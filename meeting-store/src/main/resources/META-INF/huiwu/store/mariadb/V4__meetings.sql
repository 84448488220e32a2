-- Topics in MariaDB 10.6 or newer: every meeting that a topic stands before or that decided on it, so that it is found by those that put it off too. See V1.

CREATE TABLE IF NOT EXISTS ${prefix}topic_meeting (
    topic    VARCHAR(64) NOT NULL,
    meeting  VARCHAR(500) NOT NULL,
    CONSTRAINT ${prefix}topic_meeting_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What an interrupted run left, since the older release may have written meanwhile.
DELETE FROM ${prefix}topic_meeting;

INSERT INTO ${prefix}topic_meeting (topic, meeting)
SELECT k.topic, k.meeting FROM ${prefix}topic_key k WHERE k.meeting IS NOT NULL
UNION
SELECT t.id, JSON_VALUE(t.document, CONCAT('$.decisions[', d.n - 1, '].meeting')) COLLATE utf8mb4_nopad_bin
FROM ${prefix}topic t, JSON_TABLE(t.document, '$.decisions[*]' COLUMNS (n FOR ORDINALITY)) d;

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}topic_meeting_once ON ${prefix}topic_meeting (topic, meeting);
CREATE INDEX IF NOT EXISTS ${prefix}topic_meeting_by_meeting ON ${prefix}topic_meeting (meeting, topic);

INSERT INTO ${prefix}topic_schema (version) VALUES (4);

-- What is not needed any more; where this was interrupted, it does no harm.
DROP INDEX IF EXISTS ${prefix}topic_key_by_agenda ON ${prefix}topic_key;
