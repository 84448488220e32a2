-- Topics in PostgreSQL: every meeting that a topic stands before or that decided on it, so that it is found by those that put it off too. See V1.

CREATE TABLE IF NOT EXISTS ${prefix}topic_meeting (
    topic    VARCHAR(64) COLLATE "C" NOT NULL,
    meeting  VARCHAR(500) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}topic_meeting_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
);

-- What an interrupted run left, since the older release may have written meanwhile.
DELETE FROM ${prefix}topic_meeting;

INSERT INTO ${prefix}topic_meeting (topic, meeting)
SELECT k.topic, k.meeting FROM ${prefix}topic_key k WHERE k.meeting IS NOT NULL
UNION
SELECT t.id, (d.decision ->> 'meeting') COLLATE "C"
FROM ${prefix}topic t CROSS JOIN LATERAL json_array_elements(t.document::json -> 'decisions') AS d (decision);

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}topic_meeting_once ON ${prefix}topic_meeting (topic, meeting);
CREATE INDEX IF NOT EXISTS ${prefix}topic_meeting_by_meeting ON ${prefix}topic_meeting (meeting, topic);

INSERT INTO ${prefix}topic_schema (version) VALUES (4);

-- What is not needed any more; where this was interrupted, it does no harm.
DROP INDEX IF EXISTS ${prefix}topic_key_by_agenda;
