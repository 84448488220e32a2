-- what a later release might add
ALTER TABLE ${prefix}topic ADD COLUMN archived_on DATE;
INSERT INTO ${prefix}topic_schema (version) VALUES (2);
