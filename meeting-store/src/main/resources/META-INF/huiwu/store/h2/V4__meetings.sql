-- Topics in H2: every meeting that a topic stands before or that decided on it, so that it is found by those that put it off too. See V1.

CREATE TABLE IF NOT EXISTS ${prefix}topic_meeting (
    topic    VARCHAR(64) NOT NULL,
    meeting  VARCHAR(1000) NOT NULL,
    CONSTRAINT ${prefix}topic_meeting_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
);

-- What an interrupted run left, since the older release may have written meanwhile.
DELETE FROM ${prefix}topic_meeting;

-- A topic has at most as many decisions as outcomes; H2 gives a text within JSON as JSON, between quotes and with backslashes, which Java reads alike.
INSERT INTO ${prefix}topic_meeting (topic, meeting)
SELECT k.topic, k.meeting FROM ${prefix}topic_key k WHERE k.meeting IS NOT NULL
UNION
SELECT d.id, STRINGDECODE(SUBSTRING(d.meeting, 2, CHAR_LENGTH(d.meeting) - 2))
FROM (
    SELECT t.id, CAST((t.document FORMAT JSON)."decisions"[n.place]."meeting" AS VARCHAR) AS meeting
    FROM ${prefix}topic t
    LEFT JOIN SYSTEM_RANGE(1, (SELECT MAX(CHAR_LENGTH(o.document) - CHAR_LENGTH(REPLACE(o.document, '"outcome":', '"outcome"'))) FROM ${prefix}topic o)) n (place)
        ON n.place <= CHAR_LENGTH(t.document) - CHAR_LENGTH(REPLACE(t.document, '"outcome":', '"outcome"'))
) d
WHERE d.meeting IS NOT NULL;

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}topic_meeting_once ON ${prefix}topic_meeting (topic, meeting);
CREATE INDEX IF NOT EXISTS ${prefix}topic_meeting_by_meeting ON ${prefix}topic_meeting (meeting, topic);

INSERT INTO ${prefix}topic_schema (version) VALUES (4);

-- What is not needed any more; where this was interrupted, it does no harm.
DROP INDEX IF EXISTS ${prefix}topic_key_by_agenda;
