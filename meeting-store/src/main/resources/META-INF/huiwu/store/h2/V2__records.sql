-- Records beside the topics in H2: feedback, leaders' matters, calls, deliveries, cards, processes. ${prefix} stands before every name.
-- Comments have lines of their own; a statement ends with a semicolon at the end of a line.

-- How far each record is: its version, and the hash of its last entry. id_order is the id as UTF-8 in hex, which sorts by code points everywhere.
CREATE TABLE IF NOT EXISTS ${prefix}ledger (
    kind      VARCHAR(64)   NOT NULL,
    id        VARCHAR(200)  NOT NULL,
    id_order  VARCHAR(1200) NOT NULL,
    version   INTEGER       NOT NULL,
    hash      VARCHAR(64)   NOT NULL,
    CONSTRAINT ${prefix}ledger_pk PRIMARY KEY (kind, id_order)
);

-- What was written to each, in JSON: only ever added to. version is that of the record after it.
CREATE TABLE IF NOT EXISTS ${prefix}ledger_entry (
    kind      VARCHAR(64)   NOT NULL,
    id_order  VARCHAR(1200) NOT NULL,
    version   INTEGER       NOT NULL,
    document  CLOB          NOT NULL,
    CONSTRAINT ${prefix}ledger_entry_pk PRIMARY KEY (kind, id_order, version),
    CONSTRAINT ${prefix}ledger_entry_fk FOREIGN KEY (kind, id_order) REFERENCES ${prefix}ledger (kind, id_order)
);

-- Last, so that a version is there only with its tables.
INSERT INTO ${prefix}topic_schema (version) VALUES (2);
