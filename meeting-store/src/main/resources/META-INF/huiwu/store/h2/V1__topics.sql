-- Topics in H2. ${prefix} stands before every name. Comments have lines of their own; a statement ends with a semicolon at the end of a line.
-- Texts compare character by character; id_order is the number as UTF-8 in hex, which sorts by code points everywhere.

-- The topics as they stand: document is all of it in JSON, the other columns are what is looked for in it.
CREATE TABLE IF NOT EXISTS ${prefix}topic (
    id             VARCHAR(64)   NOT NULL,
    id_order       VARCHAR(384)  NOT NULL,
    version        INTEGER       NOT NULL,
    state          VARCHAR(32)   NOT NULL,
    section        VARCHAR(1000),
    kind           VARCHAR(100)  NOT NULL,
    meeting        VARCHAR(1000),
    meeting_on     DATE,
    received_on    DATE          NOT NULL,
    next_deadline  DATE,
    title          VARCHAR(1000) NOT NULL,
    document       CLOB          NOT NULL,
    CONSTRAINT ${prefix}topic_pk PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS ${prefix}topic_unit (
    topic  VARCHAR(64)   NOT NULL,
    unit   VARCHAR(1000) NOT NULL,
    CONSTRAINT ${prefix}topic_unit_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
);

CREATE TABLE IF NOT EXISTS ${prefix}topic_leader (
    topic   VARCHAR(64)   NOT NULL,
    leader  VARCHAR(1000) NOT NULL,
    CONSTRAINT ${prefix}topic_leader_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
);

-- The titles as they are searched, in a table of their own that is read fast from end to end.
CREATE TABLE IF NOT EXISTS ${prefix}topic_title (
    topic  VARCHAR(64)    NOT NULL,
    title  VARCHAR(20000) NOT NULL,
    CONSTRAINT ${prefix}topic_title_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
);

-- What happened to each, in JSON: only ever added to. version is that of the topic after it.
CREATE TABLE IF NOT EXISTS ${prefix}topic_event (
    topic     VARCHAR(64) NOT NULL,
    version   INTEGER     NOT NULL,
    hash      VARCHAR(64) NOT NULL,
    document  CLOB        NOT NULL,
    CONSTRAINT ${prefix}topic_event_pk PRIMARY KEY (topic, version),
    CONSTRAINT ${prefix}topic_event_fk FOREIGN KEY (topic) REFERENCES ${prefix}topic (id)
);

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}topic_by_order ON ${prefix}topic (id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_by_state ON ${prefix}topic (state, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_by_section ON ${prefix}topic (section, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_by_received ON ${prefix}topic (received_on, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_by_agenda ON ${prefix}topic (meeting, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_by_meeting ON ${prefix}topic (meeting_on, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_by_deadline ON ${prefix}topic (next_deadline, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}topic_unit_by_topic ON ${prefix}topic_unit (topic);
CREATE INDEX IF NOT EXISTS ${prefix}topic_unit_by_unit ON ${prefix}topic_unit (unit, topic);
CREATE INDEX IF NOT EXISTS ${prefix}topic_leader_by_topic ON ${prefix}topic_leader (topic);
CREATE INDEX IF NOT EXISTS ${prefix}topic_leader_by_leader ON ${prefix}topic_leader (leader, topic);
CREATE INDEX IF NOT EXISTS ${prefix}topic_title_by_topic ON ${prefix}topic_title (topic);

-- Last, so that a version is there only with its tables.
CREATE TABLE IF NOT EXISTS ${prefix}topic_schema (
    version  INTEGER NOT NULL,
    CONSTRAINT ${prefix}topic_schema_pk PRIMARY KEY (version)
);

INSERT INTO ${prefix}topic_schema (version) VALUES (1);
