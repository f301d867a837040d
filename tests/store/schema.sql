CREATE VIEW searched AS SELECT ((coalesce(CAST(julianday(day) AS INTEGER), 1) << 32) + 0 + id) AS place, folded, latin, kind AS kind FROM interaction WHERE folded IS NOT NULL UNION ALL SELECT ((coalesce(CAST(julianday(received_on) AS INTEGER), 1) << 32) + 268435456 + id) AS place, folded, latin, 'complaint' AS kind FROM complaint WHERE folded IS NOT NULL UNION ALL SELECT ((coalesce(CAST(julianday(coalesce(due_on, substr(created_at, 1, 10))) AS INTEGER), 1) << 32) + 536870912 + id) AS place, folded, latin, 'todo' AS kind FROM todo WHERE folded IS NOT NULL UNION ALL SELECT ((coalesce(CAST(julianday(day) AS INTEGER), source NOT IN ('account_alias', 'account_tag', 'custom_field')) << 32) + 805306368 + id) AS place, folded, latin, source AS kind FROM remark WHERE folded IS NOT NULL;

CREATE TRIGGER account_alias_log_delete AFTER DELETE ON account_alias BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account_alias', old.id, json_object('id', old.id, 'account_id', old.account_id, 'alias', old.alias), NULL); END;

CREATE TRIGGER account_alias_log_insert AFTER INSERT ON account_alias BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account_alias', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'alias', new.alias)); END;

CREATE TRIGGER account_alias_log_update AFTER UPDATE ON account_alias BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'account_alias', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'alias', old.alias, new.alias) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER account_alias_remark_delete AFTER DELETE ON account_alias BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 1); END;

CREATE TRIGGER account_alias_remark_insert AFTER INSERT ON account_alias BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 1) AS id, 'account_alias' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, NULL AS day, alias AS text FROM account_alias WHERE id = new.id AND alias <> ''; END;

CREATE TRIGGER account_alias_remark_update AFTER UPDATE OF alias ON account_alias BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 1); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 1) AS id, 'account_alias' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, NULL AS day, alias AS text FROM account_alias WHERE id = new.id AND alias <> ''; END;

CREATE TRIGGER account_log_delete AFTER DELETE ON account BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account', old.id, json_object('id', old.id, 'slug', old.slug, 'name', old.name, 'stage', old.stage, 'segment', old.segment, 'industry', old.industry, 'size', old.size, 'source', old.source, 'owner', old.owner, 'since', old.since, 'ended', old.ended, 'cadence_days', old.cadence_days, 'currency', old.currency, 'domain', old.domain, 'website', old.website, 'phone', old.phone, 'city', old.city, 'country', old.country, 'note', old.note, 'style', old.style, 'external_id', old.external_id, 'history_known', old.history_known, 'created_at', old.created_at, 'pulse', old.pulse, 'pulse_on', old.pulse_on), NULL); END;

CREATE TRIGGER account_log_insert AFTER INSERT ON account BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account', new.id, NULL, json_object('id', new.id, 'slug', new.slug, 'name', new.name, 'stage', new.stage, 'segment', new.segment, 'industry', new.industry, 'size', new.size, 'source', new.source, 'owner', new.owner, 'since', new.since, 'ended', new.ended, 'cadence_days', new.cadence_days, 'currency', new.currency, 'domain', new.domain, 'website', new.website, 'phone', new.phone, 'city', new.city, 'country', new.country, 'note', new.note, 'style', new.style, 'external_id', new.external_id, 'history_known', new.history_known, 'created_at', new.created_at, 'pulse', new.pulse, 'pulse_on', new.pulse_on)); END;

CREATE TRIGGER account_log_update AFTER UPDATE ON account BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'account', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'slug', old.slug, new.slug UNION ALL SELECT 'name', old.name, new.name UNION ALL SELECT 'stage', old.stage, new.stage UNION ALL SELECT 'segment', old.segment, new.segment UNION ALL SELECT 'industry', old.industry, new.industry UNION ALL SELECT 'size', old.size, new.size UNION ALL SELECT 'source', old.source, new.source UNION ALL SELECT 'owner', old.owner, new.owner UNION ALL SELECT 'since', old.since, new.since UNION ALL SELECT 'ended', old.ended, new.ended UNION ALL SELECT 'cadence_days', old.cadence_days, new.cadence_days UNION ALL SELECT 'currency', old.currency, new.currency UNION ALL SELECT 'domain', old.domain, new.domain UNION ALL SELECT 'website', old.website, new.website UNION ALL SELECT 'phone', old.phone, new.phone UNION ALL SELECT 'city', old.city, new.city UNION ALL SELECT 'country', old.country, new.country UNION ALL SELECT 'note', old.note, new.note UNION ALL SELECT 'style', old.style, new.style UNION ALL SELECT 'external_id', old.external_id, new.external_id UNION ALL SELECT 'history_known', old.history_known, new.history_known UNION ALL SELECT 'created_at', old.created_at, new.created_at UNION ALL SELECT 'pulse', old.pulse, new.pulse UNION ALL SELECT 'pulse_on', old.pulse_on, new.pulse_on) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER account_search_delete AFTER DELETE ON account WHEN old.folded IS NOT NULL BEGIN INSERT INTO account_search (account_search, rowid, named, folded, latin) SELECT 'delete', old.id, old.named, old.folded, old.latin; END;

CREATE TRIGGER account_search_insert AFTER INSERT ON account WHEN new.folded IS NOT NULL BEGIN INSERT INTO account_search (rowid, named, folded, latin) SELECT new.id, new.named, new.folded, new.latin; END;

CREATE TRIGGER account_search_stale AFTER UPDATE OF name, slug, note, style, domain, website, phone, city, industry, size, source ON account WHEN new.folded IS NOT NULL AND (SELECT step_id FROM writing) IS NULL AND (old.name IS NOT new.name OR old.slug IS NOT new.slug OR old.note IS NOT new.note OR old.style IS NOT new.style OR old.domain IS NOT new.domain OR old.website IS NOT new.website OR old.phone IS NOT new.phone OR old.city IS NOT new.city OR old.industry IS NOT new.industry OR old.size IS NOT new.size OR old.source IS NOT new.source) BEGIN UPDATE account SET named = NULL, folded = NULL, latin = NULL, sort_name = NULL WHERE id = new.id; END;

CREATE TRIGGER account_search_update AFTER UPDATE OF named, folded, latin ON account WHEN old.named IS NOT new.named OR old.folded IS NOT new.folded OR old.latin IS NOT new.latin BEGIN INSERT INTO account_search (account_search, rowid, named, folded, latin) SELECT 'delete', old.id, old.named, old.folded, old.latin WHERE old.folded IS NOT NULL; INSERT INTO account_search (rowid, named, folded, latin) SELECT new.id, new.named, new.folded, new.latin WHERE new.folded IS NOT NULL; END;

CREATE TRIGGER account_seen_log_delete AFTER DELETE ON account_seen BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account_seen', old.id, json_object('id', old.id, 'account_id', old.account_id, 'seen_on', old.seen_on, 'health_score', old.health_score), NULL); END;

CREATE TRIGGER account_seen_log_insert AFTER INSERT ON account_seen BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account_seen', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'seen_on', new.seen_on, 'health_score', new.health_score)); END;

CREATE TRIGGER account_seen_log_update AFTER UPDATE ON account_seen BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'account_seen', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'seen_on', old.seen_on, new.seen_on UNION ALL SELECT 'health_score', old.health_score, new.health_score) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER account_seen_summary_delete AFTER DELETE ON account_seen WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER account_seen_summary_insert AFTER INSERT ON account_seen BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER account_seen_summary_move AFTER UPDATE ON account_seen WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER account_seen_summary_update AFTER UPDATE ON account_seen WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER account_summary_delete AFTER DELETE ON account BEGIN DELETE FROM unsettled WHERE account_id = old.id; END;

CREATE TRIGGER account_summary_insert AFTER INSERT ON account BEGIN INSERT INTO account_summary (account_id) VALUES (new.id); INSERT OR IGNORE INTO unsettled VALUES (new.id); END;

CREATE TRIGGER account_summary_update AFTER UPDATE ON account BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.id); END;

CREATE TRIGGER account_tag_log_delete AFTER DELETE ON account_tag BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account_tag', old.id, json_object('id', old.id, 'account_id', old.account_id, 'tag', old.tag), NULL); END;

CREATE TRIGGER account_tag_log_insert AFTER INSERT ON account_tag BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'account_tag', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'tag', new.tag)); END;

CREATE TRIGGER account_tag_log_update AFTER UPDATE ON account_tag BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'account_tag', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'tag', old.tag, new.tag) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER account_tag_remark_delete AFTER DELETE ON account_tag BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 2); END;

CREATE TRIGGER account_tag_remark_insert AFTER INSERT ON account_tag BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 2) AS id, 'account_tag' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, NULL AS day, tag AS text FROM account_tag WHERE id = new.id AND tag <> ''; END;

CREATE TRIGGER account_tag_remark_update AFTER UPDATE OF tag ON account_tag BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 2); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 2) AS id, 'account_tag' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, NULL AS day, tag AS text FROM account_tag WHERE id = new.id AND tag <> ''; END;

CREATE TRIGGER asked_log_delete AFTER DELETE ON asked BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'asked', old.id, json_object('id', old.id, 'account_id', old.account_id, 'day', old.day), NULL); END;

CREATE TRIGGER asked_log_insert AFTER INSERT ON asked BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'asked', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'day', new.day)); END;

CREATE TRIGGER asked_log_update AFTER UPDATE ON asked BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'asked', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'day', old.day, new.day) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER asked_summary_delete AFTER DELETE ON asked WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER asked_summary_insert AFTER INSERT ON asked BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER asked_summary_move AFTER UPDATE ON asked WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER asked_summary_update AFTER UPDATE ON asked WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER column_mapping_log_delete AFTER DELETE ON column_mapping BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'column_mapping', old.id, json_object('id', old.id, 'headers', old.headers, 'kind', old.kind, 'columns', old.columns), NULL); END;

CREATE TRIGGER column_mapping_log_insert AFTER INSERT ON column_mapping BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'column_mapping', new.id, NULL, json_object('id', new.id, 'headers', new.headers, 'kind', new.kind, 'columns', new.columns)); END;

CREATE TRIGGER column_mapping_log_update AFTER UPDATE ON column_mapping BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'column_mapping', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'headers', old.headers, new.headers UNION ALL SELECT 'kind', old.kind, new.kind UNION ALL SELECT 'columns', old.columns, new.columns) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER complaint_log_delete AFTER DELETE ON complaint BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'complaint', old.id, json_object('id', old.id, 'account_id', old.account_id, 'person_id', old.person_id, 'severity', old.severity, 'category', old.category, 'text', old.text, 'received_on', old.received_on, 'acknowledged_on', old.acknowledged_on, 'apologised_on', old.apologised_on, 'waiting_on', old.waiting_on, 'resolved_on', old.resolved_on, 'resolution', old.resolution, 'told_on', old.told_on, 'lesson', old.lesson, 'reopened', old.reopened, 'source', old.source, 'external_id', old.external_id, 'created_at', old.created_at), NULL); END;

CREATE TRIGGER complaint_log_insert AFTER INSERT ON complaint BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'complaint', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'person_id', new.person_id, 'severity', new.severity, 'category', new.category, 'text', new.text, 'received_on', new.received_on, 'acknowledged_on', new.acknowledged_on, 'apologised_on', new.apologised_on, 'waiting_on', new.waiting_on, 'resolved_on', new.resolved_on, 'resolution', new.resolution, 'told_on', new.told_on, 'lesson', new.lesson, 'reopened', new.reopened, 'source', new.source, 'external_id', new.external_id, 'created_at', new.created_at)); END;

CREATE TRIGGER complaint_log_update AFTER UPDATE ON complaint BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'complaint', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'person_id', old.person_id, new.person_id UNION ALL SELECT 'severity', old.severity, new.severity UNION ALL SELECT 'category', old.category, new.category UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'received_on', old.received_on, new.received_on UNION ALL SELECT 'acknowledged_on', old.acknowledged_on, new.acknowledged_on UNION ALL SELECT 'apologised_on', old.apologised_on, new.apologised_on UNION ALL SELECT 'waiting_on', old.waiting_on, new.waiting_on UNION ALL SELECT 'resolved_on', old.resolved_on, new.resolved_on UNION ALL SELECT 'resolution', old.resolution, new.resolution UNION ALL SELECT 'told_on', old.told_on, new.told_on UNION ALL SELECT 'lesson', old.lesson, new.lesson UNION ALL SELECT 'reopened', old.reopened, new.reopened UNION ALL SELECT 'source', old.source, new.source UNION ALL SELECT 'external_id', old.external_id, new.external_id UNION ALL SELECT 'created_at', old.created_at, new.created_at) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER complaint_search_delete AFTER DELETE ON complaint WHEN old.folded IS NOT NULL BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(old.received_on) AS INTEGER), 1) << 32) + 268435456 + old.id), old.folded, old.latin, 'complaint'; END;

CREATE TRIGGER complaint_search_insert AFTER INSERT ON complaint WHEN new.folded IS NOT NULL BEGIN INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(new.received_on) AS INTEGER), 1) << 32) + 268435456 + new.id), new.folded, new.latin, 'complaint'; END;

CREATE TRIGGER complaint_search_stale AFTER UPDATE OF text, category, resolution, lesson ON complaint WHEN new.folded IS NOT NULL AND (SELECT step_id FROM writing) IS NULL AND (old.text IS NOT new.text OR old.category IS NOT new.category OR old.resolution IS NOT new.resolution OR old.lesson IS NOT new.lesson) BEGIN UPDATE complaint SET folded = NULL, latin = NULL WHERE id = new.id; END;

CREATE TRIGGER complaint_search_update AFTER UPDATE OF folded, latin, received_on ON complaint WHEN old.folded IS NOT new.folded OR old.latin IS NOT new.latin OR old.received_on IS NOT new.received_on BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(old.received_on) AS INTEGER), 1) << 32) + 268435456 + old.id), old.folded, old.latin, 'complaint' WHERE old.folded IS NOT NULL; INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(new.received_on) AS INTEGER), 1) << 32) + 268435456 + new.id), new.folded, new.latin, 'complaint' WHERE new.folded IS NOT NULL; END;

CREATE TRIGGER complaint_step_log_delete AFTER DELETE ON complaint_step BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'complaint_step', old.id, json_object('id', old.id, 'complaint_id', old.complaint_id, 'kind', old.kind, 'day', old.day, 'text', old.text, 'author', old.author), NULL); END;

CREATE TRIGGER complaint_step_log_insert AFTER INSERT ON complaint_step BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'complaint_step', new.id, NULL, json_object('id', new.id, 'complaint_id', new.complaint_id, 'kind', new.kind, 'day', new.day, 'text', new.text, 'author', new.author)); END;

CREATE TRIGGER complaint_step_log_update AFTER UPDATE ON complaint_step BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'complaint_step', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'complaint_id', old.complaint_id, new.complaint_id UNION ALL SELECT 'kind', old.kind, new.kind UNION ALL SELECT 'day', old.day, new.day UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'author', old.author, new.author) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER complaint_step_remark_delete AFTER DELETE ON complaint_step BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 4); END;

CREATE TRIGGER complaint_step_remark_insert AFTER INSERT ON complaint_step BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 4) AS id, 'complaint_step' AS source, id AS record_id, (SELECT account_id FROM complaint WHERE complaint.id = complaint_id) AS account_id, complaint_id AS about_id, day AS day, text AS text FROM complaint_step WHERE id = new.id AND text <> ''; END;

CREATE TRIGGER complaint_step_remark_update AFTER UPDATE OF text, day ON complaint_step BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 4); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 4) AS id, 'complaint_step' AS source, id AS record_id, (SELECT account_id FROM complaint WHERE complaint.id = complaint_id) AS account_id, complaint_id AS about_id, day AS day, text AS text FROM complaint_step WHERE id = new.id AND text <> ''; END;

CREATE TRIGGER complaint_summary_delete AFTER DELETE ON complaint WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN UPDATE account_summary SET 
      open_complaints = (SELECT count(*) FROM complaint WHERE account_id = old.account_id AND resolved_on IS NULL),
      worst_severity = (SELECT coalesce(max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END), 0)
        FROM complaint WHERE account_id = old.account_id AND resolved_on IS NULL) WHERE account_id = old.account_id; INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER complaint_summary_insert AFTER INSERT ON complaint BEGIN UPDATE account_summary SET 
      open_complaints = (SELECT count(*) FROM complaint WHERE account_id = new.account_id AND resolved_on IS NULL),
      worst_severity = (SELECT coalesce(max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END), 0)
        FROM complaint WHERE account_id = new.account_id AND resolved_on IS NULL) WHERE account_id = new.account_id; INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER complaint_summary_move AFTER UPDATE ON complaint WHEN old.account_id IS NOT new.account_id BEGIN UPDATE account_summary SET 
      open_complaints = (SELECT count(*) FROM complaint WHERE account_id = new.account_id AND resolved_on IS NULL),
      worst_severity = (SELECT coalesce(max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END), 0)
        FROM complaint WHERE account_id = new.account_id AND resolved_on IS NULL) WHERE account_id = new.account_id; INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); UPDATE account_summary SET 
      open_complaints = (SELECT count(*) FROM complaint WHERE account_id = old.account_id AND resolved_on IS NULL),
      worst_severity = (SELECT coalesce(max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END), 0)
        FROM complaint WHERE account_id = old.account_id AND resolved_on IS NULL) WHERE account_id = old.account_id; INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER complaint_summary_update AFTER UPDATE ON complaint WHEN old.account_id IS new.account_id BEGIN UPDATE account_summary SET 
      open_complaints = (SELECT count(*) FROM complaint WHERE account_id = new.account_id AND resolved_on IS NULL),
      worst_severity = (SELECT coalesce(max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END), 0)
        FROM complaint WHERE account_id = new.account_id AND resolved_on IS NULL) WHERE account_id = new.account_id; INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER contract_log_delete AFTER DELETE ON contract BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'contract', old.id, json_object('id', old.id, 'account_id', old.account_id, 'period', old.period, 'amount_minor', old.amount_minor, 'currency', old.currency, 'plan', old.plan, 'seats', old.seats, 'trial', old.trial, 'started_on', old.started_on, 'renews_on', old.renews_on, 'ended_on', old.ended_on, 'external_id', old.external_id, 'notice_days', old.notice_days, 'forecast', old.forecast, 'forecast_on', old.forecast_on), NULL); END;

CREATE TRIGGER contract_log_insert AFTER INSERT ON contract BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'contract', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'period', new.period, 'amount_minor', new.amount_minor, 'currency', new.currency, 'plan', new.plan, 'seats', new.seats, 'trial', new.trial, 'started_on', new.started_on, 'renews_on', new.renews_on, 'ended_on', new.ended_on, 'external_id', new.external_id, 'notice_days', new.notice_days, 'forecast', new.forecast, 'forecast_on', new.forecast_on)); END;

CREATE TRIGGER contract_log_update AFTER UPDATE ON contract BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'contract', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'period', old.period, new.period UNION ALL SELECT 'amount_minor', old.amount_minor, new.amount_minor UNION ALL SELECT 'currency', old.currency, new.currency UNION ALL SELECT 'plan', old.plan, new.plan UNION ALL SELECT 'seats', old.seats, new.seats UNION ALL SELECT 'trial', old.trial, new.trial UNION ALL SELECT 'started_on', old.started_on, new.started_on UNION ALL SELECT 'renews_on', old.renews_on, new.renews_on UNION ALL SELECT 'ended_on', old.ended_on, new.ended_on UNION ALL SELECT 'external_id', old.external_id, new.external_id UNION ALL SELECT 'notice_days', old.notice_days, new.notice_days UNION ALL SELECT 'forecast', old.forecast, new.forecast UNION ALL SELECT 'forecast_on', old.forecast_on, new.forecast_on) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER contract_remark_delete AFTER DELETE ON contract BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 9); END;

CREATE TRIGGER contract_remark_insert AFTER INSERT ON contract BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 9) AS id, 'contract' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, started_on AS day, plan AS text FROM contract WHERE id = new.id AND plan <> ''; END;

CREATE TRIGGER contract_remark_update AFTER UPDATE OF plan, started_on ON contract BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 9); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 9) AS id, 'contract' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, started_on AS day, plan AS text FROM contract WHERE id = new.id AND plan <> ''; END;

CREATE TRIGGER contract_summary_delete AFTER DELETE ON contract WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER contract_summary_insert AFTER INSERT ON contract BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER contract_summary_move AFTER UPDATE ON contract WHEN old.account_id IS NOT new.account_id BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER contract_summary_update AFTER UPDATE ON contract WHEN old.account_id IS new.account_id BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER custom_field_log_delete AFTER DELETE ON custom_field BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'custom_field', old.id, json_object('id', old.id, 'account_id', old.account_id, 'name', old.name, 'value', old.value), NULL); END;

CREATE TRIGGER custom_field_log_insert AFTER INSERT ON custom_field BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'custom_field', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'name', new.name, 'value', new.value)); END;

CREATE TRIGGER custom_field_log_update AFTER UPDATE ON custom_field BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'custom_field', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'name', old.name, new.name UNION ALL SELECT 'value', old.value, new.value) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER custom_field_remark_delete AFTER DELETE ON custom_field BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 3); END;

CREATE TRIGGER custom_field_remark_insert AFTER INSERT ON custom_field BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 3) AS id, 'custom_field' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, NULL AS day, name || ': ' || value AS text FROM custom_field WHERE id = new.id AND name || ': ' || value <> ''; END;

CREATE TRIGGER custom_field_remark_update AFTER UPDATE OF name, value ON custom_field BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 3); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 3) AS id, 'custom_field' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, NULL AS day, name || ': ' || value AS text FROM custom_field WHERE id = new.id AND name || ': ' || value <> ''; END;

CREATE TRIGGER exit_log_delete AFTER DELETE ON exit BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'exit', old.id, json_object('id', old.id, 'account_id', old.account_id, 'left_on', old.left_on, 'reasons', old.reasons, 'stuck_at', old.stuck_at, 'words', old.words, 'went_to', old.went_to, 'would_return', old.would_return, 'returned_on', old.returned_on, 'external_id', old.external_id), NULL); END;

CREATE TRIGGER exit_log_insert AFTER INSERT ON exit BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'exit', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'left_on', new.left_on, 'reasons', new.reasons, 'stuck_at', new.stuck_at, 'words', new.words, 'went_to', new.went_to, 'would_return', new.would_return, 'returned_on', new.returned_on, 'external_id', new.external_id)); END;

CREATE TRIGGER exit_log_update AFTER UPDATE ON exit BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'exit', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'left_on', old.left_on, new.left_on UNION ALL SELECT 'reasons', old.reasons, new.reasons UNION ALL SELECT 'stuck_at', old.stuck_at, new.stuck_at UNION ALL SELECT 'words', old.words, new.words UNION ALL SELECT 'went_to', old.went_to, new.went_to UNION ALL SELECT 'would_return', old.would_return, new.would_return UNION ALL SELECT 'returned_on', old.returned_on, new.returned_on UNION ALL SELECT 'external_id', old.external_id, new.external_id) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER exit_remark_delete AFTER DELETE ON exit BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 10); END;

CREATE TRIGGER exit_remark_insert AFTER INSERT ON exit BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 10) AS id, 'exit' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, left_on AS day, substr(coalesce(char(10) || nullif((SELECT group_concat(value, ', ') FROM json_each(reasons)), ''), '') || coalesce(char(10) || nullif(stuck_at, ''), '') || coalesce(char(10) || nullif(words, ''), '') || coalesce(char(10) || nullif(went_to, ''), ''), 1 + length(char(10))) AS text FROM exit WHERE id = new.id AND substr(coalesce(char(10) || nullif((SELECT group_concat(value, ', ') FROM json_each(reasons)), ''), '') || coalesce(char(10) || nullif(stuck_at, ''), '') || coalesce(char(10) || nullif(words, ''), '') || coalesce(char(10) || nullif(went_to, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER exit_remark_update AFTER UPDATE OF reasons, stuck_at, words, went_to, left_on ON exit BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 10); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 10) AS id, 'exit' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, left_on AS day, substr(coalesce(char(10) || nullif((SELECT group_concat(value, ', ') FROM json_each(reasons)), ''), '') || coalesce(char(10) || nullif(stuck_at, ''), '') || coalesce(char(10) || nullif(words, ''), '') || coalesce(char(10) || nullif(went_to, ''), ''), 1 + length(char(10))) AS text FROM exit WHERE id = new.id AND substr(coalesce(char(10) || nullif((SELECT group_concat(value, ', ') FROM json_each(reasons)), ''), '') || coalesce(char(10) || nullif(stuck_at, ''), '') || coalesce(char(10) || nullif(words, ''), '') || coalesce(char(10) || nullif(went_to, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER exit_summary_delete AFTER DELETE ON exit WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER exit_summary_insert AFTER INSERT ON exit BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER exit_summary_move AFTER UPDATE ON exit WHEN old.account_id IS NOT new.account_id BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER exit_summary_update AFTER UPDATE ON exit WHEN old.account_id IS new.account_id BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER goal_log_delete AFTER DELETE ON goal BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'goal', old.id, json_object('id', old.id, 'account_id', old.account_id, 'text', old.text, 'measure', old.measure, 'start_milli', old.start_milli, 'target_milli', old.target_milli, 'by_on', old.by_on, 'agreed_on', old.agreed_on, 'reached_on', old.reached_on), NULL); END;

CREATE TRIGGER goal_log_insert AFTER INSERT ON goal BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'goal', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'text', new.text, 'measure', new.measure, 'start_milli', new.start_milli, 'target_milli', new.target_milli, 'by_on', new.by_on, 'agreed_on', new.agreed_on, 'reached_on', new.reached_on)); END;

CREATE TRIGGER goal_log_update AFTER UPDATE ON goal BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'goal', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'measure', old.measure, new.measure UNION ALL SELECT 'start_milli', old.start_milli, new.start_milli UNION ALL SELECT 'target_milli', old.target_milli, new.target_milli UNION ALL SELECT 'by_on', old.by_on, new.by_on UNION ALL SELECT 'agreed_on', old.agreed_on, new.agreed_on UNION ALL SELECT 'reached_on', old.reached_on, new.reached_on) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER goal_reading_log_delete AFTER DELETE ON goal_reading BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'goal_reading', old.id, json_object('id', old.id, 'goal_id', old.goal_id, 'day', old.day, 'value_milli', old.value_milli, 'proof', old.proof), NULL); END;

CREATE TRIGGER goal_reading_log_insert AFTER INSERT ON goal_reading BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'goal_reading', new.id, NULL, json_object('id', new.id, 'goal_id', new.goal_id, 'day', new.day, 'value_milli', new.value_milli, 'proof', new.proof)); END;

CREATE TRIGGER goal_reading_log_update AFTER UPDATE ON goal_reading BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'goal_reading', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'goal_id', old.goal_id, new.goal_id UNION ALL SELECT 'day', old.day, new.day UNION ALL SELECT 'value_milli', old.value_milli, new.value_milli UNION ALL SELECT 'proof', old.proof, new.proof) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER goal_reading_remark_delete AFTER DELETE ON goal_reading BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 7); END;

CREATE TRIGGER goal_reading_remark_insert AFTER INSERT ON goal_reading BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 7) AS id, 'goal_reading' AS source, id AS record_id, (SELECT account_id FROM goal WHERE goal.id = goal_id) AS account_id, goal_id AS about_id, day AS day, proof AS text FROM goal_reading WHERE id = new.id AND proof <> ''; END;

CREATE TRIGGER goal_reading_remark_update AFTER UPDATE OF proof, day ON goal_reading BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 7); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 7) AS id, 'goal_reading' AS source, id AS record_id, (SELECT account_id FROM goal WHERE goal.id = goal_id) AS account_id, goal_id AS about_id, day AS day, proof AS text FROM goal_reading WHERE id = new.id AND proof <> ''; END;

CREATE TRIGGER goal_reading_summary_delete AFTER DELETE ON goal_reading BEGIN INSERT INTO unsettled SELECT goal.account_id FROM goal JOIN account ON account.id = goal.account_id WHERE goal.id = old.goal_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER goal_reading_summary_insert AFTER INSERT ON goal_reading BEGIN INSERT INTO unsettled SELECT goal.account_id FROM goal JOIN account ON account.id = goal.account_id WHERE goal.id = new.goal_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER goal_reading_summary_update AFTER UPDATE ON goal_reading BEGIN INSERT INTO unsettled SELECT goal.account_id FROM goal JOIN account ON account.id = goal.account_id WHERE goal.id = old.goal_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT goal.account_id FROM goal JOIN account ON account.id = goal.account_id WHERE goal.id = new.goal_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER goal_remark_delete AFTER DELETE ON goal BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 6); END;

CREATE TRIGGER goal_remark_insert AFTER INSERT ON goal BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 6) AS id, 'goal' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, agreed_on AS day, substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(measure, ''), ''), 1 + length(char(10))) AS text FROM goal WHERE id = new.id AND substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(measure, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER goal_remark_update AFTER UPDATE OF text, measure, agreed_on ON goal BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 6); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 6) AS id, 'goal' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, agreed_on AS day, substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(measure, ''), ''), 1 + length(char(10))) AS text FROM goal WHERE id = new.id AND substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(measure, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER goal_summary_delete AFTER DELETE ON goal WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER goal_summary_insert AFTER INSERT ON goal BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER goal_summary_move AFTER UPDATE ON goal WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER goal_summary_update AFTER UPDATE ON goal WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER held_reply_log_delete AFTER DELETE ON held_reply BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'held_reply', old.id, json_object('id', old.id, 'complaint_id', old.complaint_id, 'text', old.text, 'written_on', old.written_on, 'until_on', old.until_on, 'sent_on', old.sent_on, 'dropped_on', old.dropped_on), NULL); END;

CREATE TRIGGER held_reply_log_insert AFTER INSERT ON held_reply BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'held_reply', new.id, NULL, json_object('id', new.id, 'complaint_id', new.complaint_id, 'text', new.text, 'written_on', new.written_on, 'until_on', new.until_on, 'sent_on', new.sent_on, 'dropped_on', new.dropped_on)); END;

CREATE TRIGGER held_reply_log_update AFTER UPDATE ON held_reply BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'held_reply', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'complaint_id', old.complaint_id, new.complaint_id UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'written_on', old.written_on, new.written_on UNION ALL SELECT 'until_on', old.until_on, new.until_on UNION ALL SELECT 'sent_on', old.sent_on, new.sent_on UNION ALL SELECT 'dropped_on', old.dropped_on, new.dropped_on) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER held_reply_remark_delete AFTER DELETE ON held_reply BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 5); END;

CREATE TRIGGER held_reply_remark_insert AFTER INSERT ON held_reply BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 5) AS id, 'held_reply' AS source, id AS record_id, (SELECT account_id FROM complaint WHERE complaint.id = complaint_id) AS account_id, complaint_id AS about_id, written_on AS day, text AS text FROM held_reply WHERE id = new.id AND text <> ''; END;

CREATE TRIGGER held_reply_remark_update AFTER UPDATE OF text, written_on ON held_reply BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 5); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 5) AS id, 'held_reply' AS source, id AS record_id, (SELECT account_id FROM complaint WHERE complaint.id = complaint_id) AS account_id, complaint_id AS about_id, written_on AS day, text AS text FROM held_reply WHERE id = new.id AND text <> ''; END;

CREATE TRIGGER held_reply_summary_delete AFTER DELETE ON held_reply BEGIN INSERT INTO unsettled SELECT complaint.account_id FROM complaint JOIN account ON account.id = complaint.account_id WHERE complaint.id = old.complaint_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER held_reply_summary_insert AFTER INSERT ON held_reply BEGIN INSERT INTO unsettled SELECT complaint.account_id FROM complaint JOIN account ON account.id = complaint.account_id WHERE complaint.id = new.complaint_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER held_reply_summary_update AFTER UPDATE ON held_reply BEGIN INSERT INTO unsettled SELECT complaint.account_id FROM complaint JOIN account ON account.id = complaint.account_id WHERE complaint.id = old.complaint_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT complaint.account_id FROM complaint JOIN account ON account.id = complaint.account_id WHERE complaint.id = new.complaint_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER import_batch_log_delete AFTER DELETE ON import_batch BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'import_batch', old.id, json_object('id', old.id, 'at', old.at, 'as_of', old.as_of, 'files', old.files, 'counts', old.counts), NULL); END;

CREATE TRIGGER import_batch_log_insert AFTER INSERT ON import_batch BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'import_batch', new.id, NULL, json_object('id', new.id, 'at', new.at, 'as_of', new.as_of, 'files', new.files, 'counts', new.counts)); END;

CREATE TRIGGER import_batch_log_update AFTER UPDATE ON import_batch BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'import_batch', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'at', old.at, new.at UNION ALL SELECT 'as_of', old.as_of, new.as_of UNION ALL SELECT 'files', old.files, new.files UNION ALL SELECT 'counts', old.counts, new.counts) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER interaction_log_delete AFTER DELETE ON interaction BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'interaction', old.id, json_object('id', old.id, 'account_id', old.account_id, 'kind', old.kind, 'day', old.day, 'at', old.at, 'minutes', old.minutes, 'mood', old.mood, 'text', old.text, 'contact', old.contact, 'author', old.author, 'source', old.source, 'external_id', old.external_id, 'created_at', old.created_at), NULL); END;

CREATE TRIGGER interaction_log_insert AFTER INSERT ON interaction BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'interaction', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'kind', new.kind, 'day', new.day, 'at', new.at, 'minutes', new.minutes, 'mood', new.mood, 'text', new.text, 'contact', new.contact, 'author', new.author, 'source', new.source, 'external_id', new.external_id, 'created_at', new.created_at)); END;

CREATE TRIGGER interaction_log_update AFTER UPDATE ON interaction BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'interaction', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'kind', old.kind, new.kind UNION ALL SELECT 'day', old.day, new.day UNION ALL SELECT 'at', old.at, new.at UNION ALL SELECT 'minutes', old.minutes, new.minutes UNION ALL SELECT 'mood', old.mood, new.mood UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'contact', old.contact, new.contact UNION ALL SELECT 'author', old.author, new.author UNION ALL SELECT 'source', old.source, new.source UNION ALL SELECT 'external_id', old.external_id, new.external_id UNION ALL SELECT 'created_at', old.created_at, new.created_at) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER interaction_person_log_delete AFTER DELETE ON interaction_person BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'interaction_person', old.id, json_object('id', old.id, 'interaction_id', old.interaction_id, 'person_id', old.person_id), NULL); END;

CREATE TRIGGER interaction_person_log_insert AFTER INSERT ON interaction_person BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'interaction_person', new.id, NULL, json_object('id', new.id, 'interaction_id', new.interaction_id, 'person_id', new.person_id)); END;

CREATE TRIGGER interaction_person_log_update AFTER UPDATE ON interaction_person BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'interaction_person', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'interaction_id', old.interaction_id, new.interaction_id UNION ALL SELECT 'person_id', old.person_id, new.person_id) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER interaction_search_delete AFTER DELETE ON interaction WHEN old.folded IS NOT NULL BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(old.day) AS INTEGER), 1) << 32) + 0 + old.id), old.folded, old.latin, old.kind; END;

CREATE TRIGGER interaction_search_insert AFTER INSERT ON interaction WHEN new.folded IS NOT NULL BEGIN INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(new.day) AS INTEGER), 1) << 32) + 0 + new.id), new.folded, new.latin, new.kind; END;

CREATE TRIGGER interaction_search_stale AFTER UPDATE OF text ON interaction WHEN new.folded IS NOT NULL AND (SELECT step_id FROM writing) IS NULL AND (old.text IS NOT new.text) BEGIN UPDATE interaction SET folded = NULL, latin = NULL WHERE id = new.id; END;

CREATE TRIGGER interaction_search_update AFTER UPDATE OF folded, latin, day, kind ON interaction WHEN old.folded IS NOT new.folded OR old.latin IS NOT new.latin OR old.day IS NOT new.day OR old.kind IS NOT new.kind BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(old.day) AS INTEGER), 1) << 32) + 0 + old.id), old.folded, old.latin, old.kind WHERE old.folded IS NOT NULL; INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(new.day) AS INTEGER), 1) << 32) + 0 + new.id), new.folded, new.latin, new.kind WHERE new.folded IS NOT NULL; END;

CREATE TRIGGER interaction_summary_delete AFTER DELETE ON interaction WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN UPDATE account_summary SET 
      last_personal_on = (SELECT max(day) FROM interaction WHERE account_id = old.account_id AND contact = 'personal'),
      last_personal_kind = (SELECT kind FROM interaction WHERE account_id = old.account_id AND contact = 'personal'
        ORDER BY day DESC, id DESC LIMIT 1),
      attempts_since = (SELECT count(*) FROM interaction WHERE account_id = old.account_id AND contact = 'attempt' AND day >
        coalesce((SELECT max(day) FROM interaction WHERE account_id = old.account_id AND contact = 'personal'), '')) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER interaction_summary_insert AFTER INSERT ON interaction BEGIN UPDATE account_summary SET 
      last_personal_on = (SELECT max(day) FROM interaction WHERE account_id = new.account_id AND contact = 'personal'),
      last_personal_kind = (SELECT kind FROM interaction WHERE account_id = new.account_id AND contact = 'personal'
        ORDER BY day DESC, id DESC LIMIT 1),
      attempts_since = (SELECT count(*) FROM interaction WHERE account_id = new.account_id AND contact = 'attempt' AND day >
        coalesce((SELECT max(day) FROM interaction WHERE account_id = new.account_id AND contact = 'personal'), '')) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER interaction_summary_move AFTER UPDATE ON interaction WHEN old.account_id IS NOT new.account_id BEGIN UPDATE account_summary SET 
      last_personal_on = (SELECT max(day) FROM interaction WHERE account_id = new.account_id AND contact = 'personal'),
      last_personal_kind = (SELECT kind FROM interaction WHERE account_id = new.account_id AND contact = 'personal'
        ORDER BY day DESC, id DESC LIMIT 1),
      attempts_since = (SELECT count(*) FROM interaction WHERE account_id = new.account_id AND contact = 'attempt' AND day >
        coalesce((SELECT max(day) FROM interaction WHERE account_id = new.account_id AND contact = 'personal'), '')) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); UPDATE account_summary SET 
      last_personal_on = (SELECT max(day) FROM interaction WHERE account_id = old.account_id AND contact = 'personal'),
      last_personal_kind = (SELECT kind FROM interaction WHERE account_id = old.account_id AND contact = 'personal'
        ORDER BY day DESC, id DESC LIMIT 1),
      attempts_since = (SELECT count(*) FROM interaction WHERE account_id = old.account_id AND contact = 'attempt' AND day >
        coalesce((SELECT max(day) FROM interaction WHERE account_id = old.account_id AND contact = 'personal'), '')) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER interaction_summary_update AFTER UPDATE ON interaction WHEN old.account_id IS new.account_id BEGIN UPDATE account_summary SET 
      last_personal_on = (SELECT max(day) FROM interaction WHERE account_id = new.account_id AND contact = 'personal'),
      last_personal_kind = (SELECT kind FROM interaction WHERE account_id = new.account_id AND contact = 'personal'
        ORDER BY day DESC, id DESC LIMIT 1),
      attempts_since = (SELECT count(*) FROM interaction WHERE account_id = new.account_id AND contact = 'attempt' AND day >
        coalesce((SELECT max(day) FROM interaction WHERE account_id = new.account_id AND contact = 'personal'), '')) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER interaction_tag_log_delete AFTER DELETE ON interaction_tag BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'interaction_tag', old.id, json_object('id', old.id, 'interaction_id', old.interaction_id, 'tag', old.tag), NULL); END;

CREATE TRIGGER interaction_tag_log_insert AFTER INSERT ON interaction_tag BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'interaction_tag', new.id, NULL, json_object('id', new.id, 'interaction_id', new.interaction_id, 'tag', new.tag)); END;

CREATE TRIGGER interaction_tag_log_update AFTER UPDATE ON interaction_tag BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'interaction_tag', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'interaction_id', old.interaction_id, new.interaction_id UNION ALL SELECT 'tag', old.tag, new.tag) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER interaction_tag_remark_day AFTER UPDATE OF day ON interaction WHEN old.day IS NOT new.day BEGIN UPDATE remark SET day = new.day WHERE id IN (SELECT ((id << 5) + 15) FROM interaction_tag WHERE interaction_id = new.id); END;

CREATE TRIGGER interaction_tag_remark_delete AFTER DELETE ON interaction_tag BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 15); END;

CREATE TRIGGER interaction_tag_remark_insert AFTER INSERT ON interaction_tag BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 15) AS id, 'interaction_tag' AS source, id AS record_id, (SELECT account_id FROM interaction WHERE interaction.id = interaction_id) AS account_id, interaction_id AS about_id, (SELECT day FROM interaction WHERE interaction.id = interaction_id) AS day, tag AS text FROM interaction_tag WHERE id = new.id AND tag <> ''; END;

CREATE TRIGGER interaction_tag_remark_update AFTER UPDATE OF tag ON interaction_tag BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 15); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 15) AS id, 'interaction_tag' AS source, id AS record_id, (SELECT account_id FROM interaction WHERE interaction.id = interaction_id) AS account_id, interaction_id AS about_id, (SELECT day FROM interaction WHERE interaction.id = interaction_id) AS day, tag AS text FROM interaction_tag WHERE id = new.id AND tag <> ''; END;

CREATE TRIGGER interaction_tag_summary_delete AFTER DELETE ON interaction_tag BEGIN INSERT INTO unsettled SELECT interaction.account_id FROM interaction JOIN account ON account.id = interaction.account_id WHERE interaction.id = old.interaction_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER interaction_tag_summary_insert AFTER INSERT ON interaction_tag BEGIN INSERT INTO unsettled SELECT interaction.account_id FROM interaction JOIN account ON account.id = interaction.account_id WHERE interaction.id = new.interaction_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER interaction_tag_summary_update AFTER UPDATE ON interaction_tag BEGIN INSERT INTO unsettled SELECT interaction.account_id FROM interaction JOIN account ON account.id = interaction.account_id WHERE interaction.id = old.interaction_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT interaction.account_id FROM interaction JOIN account ON account.id = interaction.account_id WHERE interaction.id = new.interaction_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER moment_log_delete AFTER DELETE ON moment BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'moment', old.id, json_object('id', old.id, 'account_id', old.account_id, 'position', old.position, 'name', old.name, 'due_on', old.due_on, 'preparation', old.preparation, 'prepared_on', old.prepared_on, 'done_on', old.done_on, 'went', old.went, 'repaired_on', old.repaired_on, 'note', old.note, 'known', old.known), NULL); END;

CREATE TRIGGER moment_log_insert AFTER INSERT ON moment BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'moment', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'position', new.position, 'name', new.name, 'due_on', new.due_on, 'preparation', new.preparation, 'prepared_on', new.prepared_on, 'done_on', new.done_on, 'went', new.went, 'repaired_on', new.repaired_on, 'note', new.note, 'known', new.known)); END;

CREATE TRIGGER moment_log_update AFTER UPDATE ON moment BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'moment', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'position', old.position, new.position UNION ALL SELECT 'name', old.name, new.name UNION ALL SELECT 'due_on', old.due_on, new.due_on UNION ALL SELECT 'preparation', old.preparation, new.preparation UNION ALL SELECT 'prepared_on', old.prepared_on, new.prepared_on UNION ALL SELECT 'done_on', old.done_on, new.done_on UNION ALL SELECT 'went', old.went, new.went UNION ALL SELECT 'repaired_on', old.repaired_on, new.repaired_on UNION ALL SELECT 'note', old.note, new.note UNION ALL SELECT 'known', old.known, new.known) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER moment_remark_delete AFTER DELETE ON moment BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 11); END;

CREATE TRIGGER moment_remark_insert AFTER INSERT ON moment BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 11) AS id, 'moment' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, coalesce(done_on, due_on) AS day, substr(coalesce(char(10) || nullif(CASE WHEN name NOT IN (SELECT name FROM moment_template WHERE name IS NOT NULL) THEN name END, ''), '') || coalesce(char(10) || nullif(CASE WHEN preparation NOT IN (SELECT preparation FROM moment_template WHERE preparation IS NOT NULL) THEN preparation END, ''), '') || coalesce(char(10) || nullif(note, ''), ''), 1 + length(char(10))) AS text FROM moment WHERE id = new.id AND substr(coalesce(char(10) || nullif(CASE WHEN name NOT IN (SELECT name FROM moment_template WHERE name IS NOT NULL) THEN name END, ''), '') || coalesce(char(10) || nullif(CASE WHEN preparation NOT IN (SELECT preparation FROM moment_template WHERE preparation IS NOT NULL) THEN preparation END, ''), '') || coalesce(char(10) || nullif(note, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER moment_remark_update AFTER UPDATE OF name, preparation, note, due_on, done_on ON moment BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 11); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 11) AS id, 'moment' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, coalesce(done_on, due_on) AS day, substr(coalesce(char(10) || nullif(CASE WHEN name NOT IN (SELECT name FROM moment_template WHERE name IS NOT NULL) THEN name END, ''), '') || coalesce(char(10) || nullif(CASE WHEN preparation NOT IN (SELECT preparation FROM moment_template WHERE preparation IS NOT NULL) THEN preparation END, ''), '') || coalesce(char(10) || nullif(note, ''), ''), 1 + length(char(10))) AS text FROM moment WHERE id = new.id AND substr(coalesce(char(10) || nullif(CASE WHEN name NOT IN (SELECT name FROM moment_template WHERE name IS NOT NULL) THEN name END, ''), '') || coalesce(char(10) || nullif(CASE WHEN preparation NOT IN (SELECT preparation FROM moment_template WHERE preparation IS NOT NULL) THEN preparation END, ''), '') || coalesce(char(10) || nullif(note, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER moment_summary_delete AFTER DELETE ON moment WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN UPDATE account_summary SET 
      moments_done = (SELECT count(*) FROM moment WHERE account_id = old.account_id AND done_on IS NOT NULL),
      moments_total = (SELECT count(*) FROM moment WHERE account_id = old.account_id),
      next_moment_due = (SELECT min(due_on) FROM moment WHERE account_id = old.account_id AND done_on IS NULL AND known = 1) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER moment_summary_insert AFTER INSERT ON moment BEGIN UPDATE account_summary SET 
      moments_done = (SELECT count(*) FROM moment WHERE account_id = new.account_id AND done_on IS NOT NULL),
      moments_total = (SELECT count(*) FROM moment WHERE account_id = new.account_id),
      next_moment_due = (SELECT min(due_on) FROM moment WHERE account_id = new.account_id AND done_on IS NULL AND known = 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER moment_summary_move AFTER UPDATE ON moment WHEN old.account_id IS NOT new.account_id BEGIN UPDATE account_summary SET 
      moments_done = (SELECT count(*) FROM moment WHERE account_id = new.account_id AND done_on IS NOT NULL),
      moments_total = (SELECT count(*) FROM moment WHERE account_id = new.account_id),
      next_moment_due = (SELECT min(due_on) FROM moment WHERE account_id = new.account_id AND done_on IS NULL AND known = 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); UPDATE account_summary SET 
      moments_done = (SELECT count(*) FROM moment WHERE account_id = old.account_id AND done_on IS NOT NULL),
      moments_total = (SELECT count(*) FROM moment WHERE account_id = old.account_id),
      next_moment_due = (SELECT min(due_on) FROM moment WHERE account_id = old.account_id AND done_on IS NULL AND known = 1) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER moment_summary_update AFTER UPDATE ON moment WHEN old.account_id IS new.account_id BEGIN UPDATE account_summary SET 
      moments_done = (SELECT count(*) FROM moment WHERE account_id = new.account_id AND done_on IS NOT NULL),
      moments_total = (SELECT count(*) FROM moment WHERE account_id = new.account_id),
      next_moment_due = (SELECT min(due_on) FROM moment WHERE account_id = new.account_id AND done_on IS NULL AND known = 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER moment_template_log_delete AFTER DELETE ON moment_template BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'moment_template', old.id, json_object('id', old.id, 'segment', old.segment, 'position', old.position, 'name', old.name, 'due_days', old.due_days, 'preparation', old.preparation), NULL); END;

CREATE TRIGGER moment_template_log_insert AFTER INSERT ON moment_template BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'moment_template', new.id, NULL, json_object('id', new.id, 'segment', new.segment, 'position', new.position, 'name', new.name, 'due_days', new.due_days, 'preparation', new.preparation)); END;

CREATE TRIGGER moment_template_log_update AFTER UPDATE ON moment_template BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'moment_template', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'segment', old.segment, new.segment UNION ALL SELECT 'position', old.position, new.position UNION ALL SELECT 'name', old.name, new.name UNION ALL SELECT 'due_days', old.due_days, new.due_days UNION ALL SELECT 'preparation', old.preparation, new.preparation) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER owner_change_log_delete AFTER DELETE ON owner_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'owner_change', old.id, json_object('id', old.id, 'account_id', old.account_id, 'from_owner', old.from_owner, 'to_owner', old.to_owner, 'day', old.day), NULL); END;

CREATE TRIGGER owner_change_log_insert AFTER INSERT ON owner_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'owner_change', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'from_owner', new.from_owner, 'to_owner', new.to_owner, 'day', new.day)); END;

CREATE TRIGGER owner_change_log_update AFTER UPDATE ON owner_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'owner_change', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'from_owner', old.from_owner, new.from_owner UNION ALL SELECT 'to_owner', old.to_owner, new.to_owner UNION ALL SELECT 'day', old.day, new.day) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER owner_change_summary_delete AFTER DELETE ON owner_change WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER owner_change_summary_insert AFTER INSERT ON owner_change BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER owner_change_summary_move AFTER UPDATE ON owner_change WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER owner_change_summary_update AFTER UPDATE ON owner_change WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER pause_log_delete AFTER DELETE ON pause BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'pause', old.id, json_object('id', old.id, 'account_id', old.account_id, 'from_on', old.from_on, 'until_on', old.until_on, 'fee_minor', old.fee_minor, 'currency', old.currency, 'stage_before', old.stage_before, 'returned_on', old.returned_on, 'note', old.note), NULL); END;

CREATE TRIGGER pause_log_insert AFTER INSERT ON pause BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'pause', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'from_on', new.from_on, 'until_on', new.until_on, 'fee_minor', new.fee_minor, 'currency', new.currency, 'stage_before', new.stage_before, 'returned_on', new.returned_on, 'note', new.note)); END;

CREATE TRIGGER pause_log_update AFTER UPDATE ON pause BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'pause', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'from_on', old.from_on, new.from_on UNION ALL SELECT 'until_on', old.until_on, new.until_on UNION ALL SELECT 'fee_minor', old.fee_minor, new.fee_minor UNION ALL SELECT 'currency', old.currency, new.currency UNION ALL SELECT 'stage_before', old.stage_before, new.stage_before UNION ALL SELECT 'returned_on', old.returned_on, new.returned_on UNION ALL SELECT 'note', old.note, new.note) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER pause_remark_delete AFTER DELETE ON pause BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 13); END;

CREATE TRIGGER pause_remark_insert AFTER INSERT ON pause BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 13) AS id, 'pause' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, from_on AS day, note AS text FROM pause WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER pause_remark_update AFTER UPDATE OF note, from_on ON pause BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 13); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 13) AS id, 'pause' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, from_on AS day, note AS text FROM pause WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER pause_summary_delete AFTER DELETE ON pause WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER pause_summary_insert AFTER INSERT ON pause BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER pause_summary_move AFTER UPDATE ON pause WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER pause_summary_update AFTER UPDATE ON pause WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER person_log_delete AFTER DELETE ON person BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'person', old.id, json_object('id', old.id, 'account_id', old.account_id, 'name', old.name, 'role', old.role, 'email', old.email, 'phone', old.phone, 'mobile', old.mobile, 'reach', old.reach, 'standing', old.standing, 'birthday', old.birthday, 'facts', old.facts, 'left_on', old.left_on, 'external_id', old.external_id, 'created_at', old.created_at), NULL); END;

CREATE TRIGGER person_log_insert AFTER INSERT ON person BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'person', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'name', new.name, 'role', new.role, 'email', new.email, 'phone', new.phone, 'mobile', new.mobile, 'reach', new.reach, 'standing', new.standing, 'birthday', new.birthday, 'facts', new.facts, 'left_on', new.left_on, 'external_id', new.external_id, 'created_at', new.created_at)); END;

CREATE TRIGGER person_log_update AFTER UPDATE ON person BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'person', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'name', old.name, new.name UNION ALL SELECT 'role', old.role, new.role UNION ALL SELECT 'email', old.email, new.email UNION ALL SELECT 'phone', old.phone, new.phone UNION ALL SELECT 'mobile', old.mobile, new.mobile UNION ALL SELECT 'reach', old.reach, new.reach UNION ALL SELECT 'standing', old.standing, new.standing UNION ALL SELECT 'birthday', old.birthday, new.birthday UNION ALL SELECT 'facts', old.facts, new.facts UNION ALL SELECT 'left_on', old.left_on, new.left_on UNION ALL SELECT 'external_id', old.external_id, new.external_id UNION ALL SELECT 'created_at', old.created_at, new.created_at) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER person_search_delete AFTER DELETE ON person WHEN old.folded IS NOT NULL BEGIN INSERT INTO person_search (person_search, rowid, named, folded, latin) SELECT 'delete', old.id, old.named, old.folded, old.latin; END;

CREATE TRIGGER person_search_insert AFTER INSERT ON person WHEN new.folded IS NOT NULL BEGIN INSERT INTO person_search (rowid, named, folded, latin) SELECT new.id, new.named, new.folded, new.latin; END;

CREATE TRIGGER person_search_stale AFTER UPDATE OF name, role, email, phone, mobile, reach, facts ON person WHEN new.folded IS NOT NULL AND (SELECT step_id FROM writing) IS NULL AND (old.name IS NOT new.name OR old.role IS NOT new.role OR old.email IS NOT new.email OR old.phone IS NOT new.phone OR old.mobile IS NOT new.mobile OR old.reach IS NOT new.reach OR old.facts IS NOT new.facts) BEGIN UPDATE person SET named = NULL, folded = NULL, latin = NULL WHERE id = new.id; END;

CREATE TRIGGER person_search_update AFTER UPDATE OF named, folded, latin ON person WHEN old.named IS NOT new.named OR old.folded IS NOT new.folded OR old.latin IS NOT new.latin BEGIN INSERT INTO person_search (person_search, rowid, named, folded, latin) SELECT 'delete', old.id, old.named, old.folded, old.latin WHERE old.folded IS NOT NULL; INSERT INTO person_search (rowid, named, folded, latin) SELECT new.id, new.named, new.folded, new.latin WHERE new.folded IS NOT NULL; END;

CREATE TRIGGER price_change_log_delete AFTER DELETE ON price_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'price_change', old.id, json_object('id', old.id, 'account_id', old.account_id, 'effective_on', old.effective_on, 'amount_minor', old.amount_minor, 'currency', old.currency, 'told_on', old.told_on, 'note', old.note), NULL); END;

CREATE TRIGGER price_change_log_insert AFTER INSERT ON price_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'price_change', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'effective_on', new.effective_on, 'amount_minor', new.amount_minor, 'currency', new.currency, 'told_on', new.told_on, 'note', new.note)); END;

CREATE TRIGGER price_change_log_update AFTER UPDATE ON price_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'price_change', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'effective_on', old.effective_on, new.effective_on UNION ALL SELECT 'amount_minor', old.amount_minor, new.amount_minor UNION ALL SELECT 'currency', old.currency, new.currency UNION ALL SELECT 'told_on', old.told_on, new.told_on UNION ALL SELECT 'note', old.note, new.note) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER price_change_remark_delete AFTER DELETE ON price_change BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 14); END;

CREATE TRIGGER price_change_remark_insert AFTER INSERT ON price_change BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 14) AS id, 'price_change' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, effective_on AS day, note AS text FROM price_change WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER price_change_remark_update AFTER UPDATE OF note, effective_on ON price_change BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 14); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 14) AS id, 'price_change' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, effective_on AS day, note AS text FROM price_change WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER price_change_summary_delete AFTER DELETE ON price_change WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER price_change_summary_insert AFTER INSERT ON price_change BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER price_change_summary_move AFTER UPDATE ON price_change WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER price_change_summary_update AFTER UPDATE ON price_change WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER promise_log_delete AFTER DELETE ON promise BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'promise', old.id, json_object('id', old.id, 'account_id', old.account_id, 'text', old.text, 'promised_by', old.promised_by, 'promised_on', old.promised_on, 'due_on', old.due_on, 'state', old.state, 'settled_on', old.settled_on), NULL); END;

CREATE TRIGGER promise_log_insert AFTER INSERT ON promise BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'promise', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'text', new.text, 'promised_by', new.promised_by, 'promised_on', new.promised_on, 'due_on', new.due_on, 'state', new.state, 'settled_on', new.settled_on)); END;

CREATE TRIGGER promise_log_update AFTER UPDATE ON promise BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'promise', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'promised_by', old.promised_by, new.promised_by UNION ALL SELECT 'promised_on', old.promised_on, new.promised_on UNION ALL SELECT 'due_on', old.due_on, new.due_on UNION ALL SELECT 'state', old.state, new.state UNION ALL SELECT 'settled_on', old.settled_on, new.settled_on) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER promise_remark_delete AFTER DELETE ON promise BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 8); END;

CREATE TRIGGER promise_remark_insert AFTER INSERT ON promise BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 8) AS id, 'promise' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, promised_on AS day, substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(promised_by, ''), ''), 1 + length(char(10))) AS text FROM promise WHERE id = new.id AND substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(promised_by, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER promise_remark_update AFTER UPDATE OF text, promised_by, promised_on ON promise BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 8); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 8) AS id, 'promise' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, promised_on AS day, substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(promised_by, ''), ''), 1 + length(char(10))) AS text FROM promise WHERE id = new.id AND substr(coalesce(char(10) || nullif(text, ''), '') || coalesce(char(10) || nullif(promised_by, ''), ''), 1 + length(char(10))) <> ''; END;

CREATE TRIGGER promise_summary_delete AFTER DELETE ON promise WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER promise_summary_insert AFTER INSERT ON promise BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER promise_summary_move AFTER UPDATE ON promise WHEN old.account_id IS NOT new.account_id BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER promise_summary_update AFTER UPDATE ON promise WHEN old.account_id IS new.account_id BEGIN INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER remark_search_delete AFTER DELETE ON remark WHEN old.folded IS NOT NULL BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(old.day) AS INTEGER), old.source NOT IN ('account_alias', 'account_tag', 'custom_field')) << 32) + 805306368 + old.id), old.folded, old.latin, old.source; END;

CREATE TRIGGER remark_search_insert AFTER INSERT ON remark WHEN new.folded IS NOT NULL BEGIN INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(new.day) AS INTEGER), new.source NOT IN ('account_alias', 'account_tag', 'custom_field')) << 32) + 805306368 + new.id), new.folded, new.latin, new.source; END;

CREATE TRIGGER remark_search_update AFTER UPDATE OF folded, latin, day, source ON remark WHEN old.folded IS NOT new.folded OR old.latin IS NOT new.latin OR old.day IS NOT new.day OR old.source IS NOT new.source BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(old.day) AS INTEGER), old.source NOT IN ('account_alias', 'account_tag', 'custom_field')) << 32) + 805306368 + old.id), old.folded, old.latin, old.source WHERE old.folded IS NOT NULL; INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(new.day) AS INTEGER), new.source NOT IN ('account_alias', 'account_tag', 'custom_field')) << 32) + 805306368 + new.id), new.folded, new.latin, new.source WHERE new.folded IS NOT NULL; END;

CREATE TRIGGER review_entry_log_delete AFTER DELETE ON review_entry BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'review_entry', old.id, json_object('id', old.id, 'review_id', old.review_id, 'account_id', old.account_id, 'position', old.position, 'outcome', old.outcome, 'decided_at', old.decided_at, 'note', old.note, 'reasons', old.reasons, 'health_before', old.health_before), NULL); END;

CREATE TRIGGER review_entry_log_insert AFTER INSERT ON review_entry BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'review_entry', new.id, NULL, json_object('id', new.id, 'review_id', new.review_id, 'account_id', new.account_id, 'position', new.position, 'outcome', new.outcome, 'decided_at', new.decided_at, 'note', new.note, 'reasons', new.reasons, 'health_before', new.health_before)); END;

CREATE TRIGGER review_entry_log_update AFTER UPDATE ON review_entry BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'review_entry', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'review_id', old.review_id, new.review_id UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'position', old.position, new.position UNION ALL SELECT 'outcome', old.outcome, new.outcome UNION ALL SELECT 'decided_at', old.decided_at, new.decided_at UNION ALL SELECT 'note', old.note, new.note UNION ALL SELECT 'reasons', old.reasons, new.reasons UNION ALL SELECT 'health_before', old.health_before, new.health_before) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER review_entry_remark_delete AFTER DELETE ON review_entry BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 12); END;

CREATE TRIGGER review_entry_remark_insert AFTER INSERT ON review_entry BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 12) AS id, 'review_entry' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, coalesce(substr(decided_at, 1, 10), (SELECT substr(started_at, 1, 10) FROM review WHERE review.id = review_id)) AS day, note AS text FROM review_entry WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER review_entry_remark_update AFTER UPDATE OF note, decided_at ON review_entry BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 12); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 12) AS id, 'review_entry' AS source, id AS record_id, account_id AS account_id, NULL AS about_id, coalesce(substr(decided_at, 1, 10), (SELECT substr(started_at, 1, 10) FROM review WHERE review.id = review_id)) AS day, note AS text FROM review_entry WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER review_log_delete AFTER DELETE ON review BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'review', old.id, json_object('id', old.id, 'started_at', old.started_at, 'finished_at', old.finished_at, 'week', old.week, 'filter', old.filter, 'before', old.before, 'after', old.after, 'quiet', old.quiet, 'quiet_seen_at', old.quiet_seen_at, 'note', old.note, 'waiting', old.waiting), NULL); END;

CREATE TRIGGER review_log_insert AFTER INSERT ON review BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'review', new.id, NULL, json_object('id', new.id, 'started_at', new.started_at, 'finished_at', new.finished_at, 'week', new.week, 'filter', new.filter, 'before', new.before, 'after', new.after, 'quiet', new.quiet, 'quiet_seen_at', new.quiet_seen_at, 'note', new.note, 'waiting', new.waiting)); END;

CREATE TRIGGER review_log_update AFTER UPDATE ON review BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'review', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'started_at', old.started_at, new.started_at UNION ALL SELECT 'finished_at', old.finished_at, new.finished_at UNION ALL SELECT 'week', old.week, new.week UNION ALL SELECT 'filter', old.filter, new.filter UNION ALL SELECT 'before', old.before, new.before UNION ALL SELECT 'after', old.after, new.after UNION ALL SELECT 'quiet', old.quiet, new.quiet UNION ALL SELECT 'quiet_seen_at', old.quiet_seen_at, new.quiet_seen_at UNION ALL SELECT 'note', old.note, new.note UNION ALL SELECT 'waiting', old.waiting, new.waiting) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER review_remark_delete AFTER DELETE ON review BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 16); END;

CREATE TRIGGER review_remark_insert AFTER INSERT ON review BEGIN INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 16) AS id, 'review' AS source, id AS record_id, NULL AS account_id, NULL AS about_id, substr(started_at, 1, 10) AS day, note AS text FROM review WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER review_remark_update AFTER UPDATE OF note ON review BEGIN DELETE FROM remark WHERE id = ((old.id << 5) + 16); INSERT INTO remark (id, source, record_id, account_id, about_id, day, text) SELECT ((id << 5) + 16) AS id, 'review' AS source, id AS record_id, NULL AS account_id, NULL AS about_id, substr(started_at, 1, 10) AS day, note AS text FROM review WHERE id = new.id AND note <> ''; END;

CREATE TRIGGER signal_log_delete AFTER DELETE ON signal BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'signal', old.id, json_object('id', old.id, 'account_id', old.account_id, 'kind', old.kind, 'day', old.day, 'value_milli', old.value_milli), NULL); END;

CREATE TRIGGER signal_log_insert AFTER INSERT ON signal BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'signal', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'kind', new.kind, 'day', new.day, 'value_milli', new.value_milli)); END;

CREATE TRIGGER signal_log_update AFTER UPDATE ON signal BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'signal', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'kind', old.kind, new.kind UNION ALL SELECT 'day', old.day, new.day UNION ALL SELECT 'value_milli', old.value_milli, new.value_milli) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER signal_summary_delete AFTER DELETE ON signal WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER signal_summary_insert AFTER INSERT ON signal BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER signal_summary_move AFTER UPDATE ON signal WHEN old.account_id IS NOT new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = old.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER signal_summary_update AFTER UPDATE ON signal WHEN old.account_id IS new.account_id BEGIN INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = new.account_id AND account.id NOT IN (SELECT account_id FROM unsettled); END;

CREATE TRIGGER snooze_log_delete AFTER DELETE ON snooze BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'snooze', old.id, json_object('id', old.id, 'account_id', old.account_id, 'set_on', old.set_on, 'until_on', old.until_on, 'woken_on', old.woken_on), NULL); END;

CREATE TRIGGER snooze_log_insert AFTER INSERT ON snooze BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'snooze', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'set_on', new.set_on, 'until_on', new.until_on, 'woken_on', new.woken_on)); END;

CREATE TRIGGER snooze_log_update AFTER UPDATE ON snooze BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'snooze', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'set_on', old.set_on, new.set_on UNION ALL SELECT 'until_on', old.until_on, new.until_on UNION ALL SELECT 'woken_on', old.woken_on, new.woken_on) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER snooze_summary_delete AFTER DELETE ON snooze WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN UPDATE account_summary SET 
      snoozed_until = (SELECT until_on FROM snooze WHERE account_id = old.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1),
      snoozed_on = (SELECT set_on FROM snooze WHERE account_id = old.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER snooze_summary_insert AFTER INSERT ON snooze BEGIN UPDATE account_summary SET 
      snoozed_until = (SELECT until_on FROM snooze WHERE account_id = new.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1),
      snoozed_on = (SELECT set_on FROM snooze WHERE account_id = new.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER snooze_summary_move AFTER UPDATE ON snooze WHEN old.account_id IS NOT new.account_id BEGIN UPDATE account_summary SET 
      snoozed_until = (SELECT until_on FROM snooze WHERE account_id = new.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1),
      snoozed_on = (SELECT set_on FROM snooze WHERE account_id = new.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); UPDATE account_summary SET 
      snoozed_until = (SELECT until_on FROM snooze WHERE account_id = old.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1),
      snoozed_on = (SELECT set_on FROM snooze WHERE account_id = old.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER snooze_summary_update AFTER UPDATE ON snooze WHEN old.account_id IS new.account_id BEGIN UPDATE account_summary SET 
      snoozed_until = (SELECT until_on FROM snooze WHERE account_id = new.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1),
      snoozed_on = (SELECT set_on FROM snooze WHERE account_id = new.account_id AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER stage_change_log_delete AFTER DELETE ON stage_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'stage_change', old.id, json_object('id', old.id, 'account_id', old.account_id, 'from_stage', old.from_stage, 'to_stage', old.to_stage, 'day', old.day), NULL); END;

CREATE TRIGGER stage_change_log_insert AFTER INSERT ON stage_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'stage_change', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'from_stage', new.from_stage, 'to_stage', new.to_stage, 'day', new.day)); END;

CREATE TRIGGER stage_change_log_update AFTER UPDATE ON stage_change BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'stage_change', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'from_stage', old.from_stage, new.from_stage UNION ALL SELECT 'to_stage', old.to_stage, new.to_stage UNION ALL SELECT 'day', old.day, new.day) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER stage_log_delete AFTER DELETE ON stage BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'stage', old.id, json_object('id', old.id, 'key', old.key, 'title', old.title, 'role', old.role, 'position', old.position), NULL); END;

CREATE TRIGGER stage_log_insert AFTER INSERT ON stage BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'stage', new.id, NULL, json_object('id', new.id, 'key', new.key, 'title', new.title, 'role', new.role, 'position', new.position)); END;

CREATE TRIGGER stage_log_update AFTER UPDATE ON stage BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'stage', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'key', old.key, new.key UNION ALL SELECT 'title', old.title, new.title UNION ALL SELECT 'role', old.role, new.role UNION ALL SELECT 'position', old.position, new.position) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER todo_log_delete AFTER DELETE ON todo BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'todo', old.id, json_object('id', old.id, 'account_id', old.account_id, 'text', old.text, 'due_on', old.due_on, 'done_on', old.done_on, 'assignee', old.assignee, 'external_id', old.external_id, 'created_at', old.created_at), NULL); END;

CREATE TRIGGER todo_log_insert AFTER INSERT ON todo BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) VALUES ((SELECT step_id FROM writing), 'todo', new.id, NULL, json_object('id', new.id, 'account_id', new.account_id, 'text', new.text, 'due_on', new.due_on, 'done_on', new.done_on, 'assignee', new.assignee, 'external_id', new.external_id, 'created_at', new.created_at)); END;

CREATE TRIGGER todo_log_update AFTER UPDATE ON todo BEGIN INSERT INTO change (step_id, table_name, row_id, old, new) SELECT (SELECT step_id FROM writing), 'todo', old.id, json_group_object(name, was), json_group_object(name, now) FROM (SELECT 'id' AS name, old.id AS was, new.id AS now UNION ALL SELECT 'account_id', old.account_id, new.account_id UNION ALL SELECT 'text', old.text, new.text UNION ALL SELECT 'due_on', old.due_on, new.due_on UNION ALL SELECT 'done_on', old.done_on, new.done_on UNION ALL SELECT 'assignee', old.assignee, new.assignee UNION ALL SELECT 'external_id', old.external_id, new.external_id UNION ALL SELECT 'created_at', old.created_at, new.created_at) WHERE was IS NOT now HAVING count(*) > 0; END;

CREATE TRIGGER todo_search_delete AFTER DELETE ON todo WHEN old.folded IS NOT NULL BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(coalesce(old.due_on, substr(old.created_at, 1, 10))) AS INTEGER), 1) << 32) + 536870912 + old.id), old.folded, old.latin, 'todo'; END;

CREATE TRIGGER todo_search_insert AFTER INSERT ON todo WHEN new.folded IS NOT NULL BEGIN INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(coalesce(new.due_on, substr(new.created_at, 1, 10))) AS INTEGER), 1) << 32) + 536870912 + new.id), new.folded, new.latin, 'todo'; END;

CREATE TRIGGER todo_search_stale AFTER UPDATE OF text ON todo WHEN new.folded IS NOT NULL AND (SELECT step_id FROM writing) IS NULL AND (old.text IS NOT new.text) BEGIN UPDATE todo SET folded = NULL, latin = NULL WHERE id = new.id; END;

CREATE TRIGGER todo_search_update AFTER UPDATE OF folded, latin, due_on ON todo WHEN old.folded IS NOT new.folded OR old.latin IS NOT new.latin OR old.due_on IS NOT new.due_on BEGIN INSERT INTO text_search (text_search, rowid, folded, latin, kind) SELECT 'delete', ((coalesce(CAST(julianday(coalesce(old.due_on, substr(old.created_at, 1, 10))) AS INTEGER), 1) << 32) + 536870912 + old.id), old.folded, old.latin, 'todo' WHERE old.folded IS NOT NULL; INSERT INTO text_search (rowid, folded, latin, kind) SELECT ((coalesce(CAST(julianday(coalesce(new.due_on, substr(new.created_at, 1, 10))) AS INTEGER), 1) << 32) + 536870912 + new.id), new.folded, new.latin, 'todo' WHERE new.folded IS NOT NULL; END;

CREATE TRIGGER todo_summary_delete AFTER DELETE ON todo WHEN EXISTS (SELECT 1 FROM account WHERE id = old.account_id) BEGIN UPDATE account_summary SET 
      next_todo_id = (SELECT id FROM todo WHERE account_id = old.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1),
      next_todo_due = (SELECT due_on FROM todo WHERE account_id = old.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER todo_summary_insert AFTER INSERT ON todo BEGIN UPDATE account_summary SET 
      next_todo_id = (SELECT id FROM todo WHERE account_id = new.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1),
      next_todo_due = (SELECT due_on FROM todo WHERE account_id = new.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TRIGGER todo_summary_move AFTER UPDATE ON todo WHEN old.account_id IS NOT new.account_id BEGIN UPDATE account_summary SET 
      next_todo_id = (SELECT id FROM todo WHERE account_id = new.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1),
      next_todo_due = (SELECT due_on FROM todo WHERE account_id = new.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); UPDATE account_summary SET 
      next_todo_id = (SELECT id FROM todo WHERE account_id = old.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1),
      next_todo_due = (SELECT due_on FROM todo WHERE account_id = old.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1) WHERE account_id = old.account_id; INSERT OR IGNORE INTO unsettled VALUES (old.account_id); END;

CREATE TRIGGER todo_summary_update AFTER UPDATE ON todo WHEN old.account_id IS new.account_id BEGIN UPDATE account_summary SET 
      next_todo_id = (SELECT id FROM todo WHERE account_id = new.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1),
      next_todo_due = (SELECT due_on FROM todo WHERE account_id = new.account_id AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1) WHERE account_id = new.account_id; INSERT OR IGNORE INTO unsettled VALUES (new.account_id); END;

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CONSTRAINT account_name CHECK (length(name) BETWEEN 1 AND 500),
  stage TEXT NOT NULL REFERENCES stage (key) DEFERRABLE INITIALLY IMMEDIATE,
  segment TEXT,
  industry TEXT,
  size TEXT,
  source TEXT,
  owner TEXT,
  since TEXT CONSTRAINT account_since CHECK (since IS date(since)),
  ended TEXT CONSTRAINT account_ended CHECK (ended IS date(ended)),
  cadence_days INTEGER CONSTRAINT account_cadence CHECK (cadence_days BETWEEN 1 AND 3650),
  currency TEXT CONSTRAINT account_currency CHECK (length(currency) = 3),
  domain TEXT,
  website TEXT,
  phone TEXT,
  city TEXT,
  country TEXT,
  note TEXT,
  style TEXT,
  external_id TEXT,
  history_known INTEGER NOT NULL DEFAULT 1 CONSTRAINT account_history CHECK (history_known IN (0, 1)),
  created_at TEXT NOT NULL,
  sort_name TEXT,
  folded TEXT
, pulse TEXT
  CONSTRAINT account_pulse CHECK (pulse IN ('great','good','ok','worried','bad')), pulse_on TEXT CONSTRAINT account_pulse_on CHECK (pulse_on IS date(pulse_on)), named TEXT, latin TEXT) STRICT;

CREATE TABLE account_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  alias TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE account_search USING fts5(named, folded, latin, content='account', content_rowid='id', prefix='1', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");

CREATE TABLE 'account_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'account_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'account_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'account_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE account_seen (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  seen_on TEXT NOT NULL CONSTRAINT account_seen_on CHECK (seen_on IS date(seen_on)),
  health_score INTEGER CONSTRAINT account_seen_score CHECK (health_score BETWEEN 0 AND 100)
) STRICT;

CREATE TABLE account_standing (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  listed INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  since_day TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  contact_state TEXT NOT NULL,
  health_state TEXT NOT NULL,
  health_score INTEGER NOT NULL,
  mrr_minor INTEGER,
  renewal_on TEXT,
  reasons INTEGER NOT NULL
, review_reasons INTEGER NOT NULL DEFAULT 0, first_reason TEXT, contacted_on TEXT, complaints_open INTEGER NOT NULL DEFAULT 0, complaint_worst INTEGER NOT NULL DEFAULT 0, stage_position INTEGER NOT NULL DEFAULT 0, todo_due TEXT) STRICT;

CREATE TABLE account_summary (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  last_personal_on TEXT,
  last_personal_kind TEXT,
  attempts_since INTEGER NOT NULL DEFAULT 0,
  open_complaints INTEGER NOT NULL DEFAULT 0,
  worst_severity INTEGER NOT NULL DEFAULT 0,
  moments_done INTEGER NOT NULL DEFAULT 0,
  moments_total INTEGER NOT NULL DEFAULT 0,
  next_moment_due TEXT,
  next_todo_id INTEGER,
  next_todo_due TEXT,
  snoozed_until TEXT,
  snoozed_on TEXT
) STRICT;

CREATE TABLE account_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  tag TEXT NOT NULL,
  UNIQUE (account_id, tag)
) STRICT;

CREATE TABLE asked (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  day TEXT NOT NULL CONSTRAINT asked_day CHECK (day IS date(day))
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

CREATE TABLE column_mapping (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  headers TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  columns TEXT NOT NULL CONSTRAINT column_mapping_columns CHECK (json_valid(columns))
) STRICT;

CREATE TABLE complaint (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  person_id INTEGER REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
  severity TEXT NOT NULL CONSTRAINT complaint_severity CHECK (severity IN ('low','medium','high')),
  category TEXT,
  text TEXT NOT NULL,
  received_on TEXT NOT NULL CONSTRAINT complaint_received_on CHECK (received_on IS date(received_on)),
  acknowledged_on TEXT CONSTRAINT complaint_acknowledged_on CHECK (acknowledged_on IS date(acknowledged_on)),
  apologised_on TEXT CONSTRAINT complaint_apologised_on CHECK (apologised_on IS date(apologised_on)),
  waiting_on TEXT CONSTRAINT complaint_waiting_on CHECK (waiting_on IN ('us','them')),
  resolved_on TEXT CONSTRAINT complaint_resolved_on CHECK (resolved_on IS date(resolved_on)),
  resolution TEXT,
  told_on TEXT CONSTRAINT complaint_told_on CHECK (told_on IS date(told_on)),
  lesson TEXT,
  reopened INTEGER NOT NULL DEFAULT 0,
  source TEXT NOT NULL DEFAULT 'logged' CONSTRAINT complaint_source CHECK (source IN ('logged','imported')),
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
, latin TEXT) STRICT;

CREATE TABLE complaint_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  kind TEXT NOT NULL CONSTRAINT complaint_step_kind CHECK (kind IN
    ('received','acknowledged','apologised','waiting_us','waiting_them','resolved','told','lesson','reopened','severity','note')),
  day TEXT NOT NULL CONSTRAINT complaint_step_day CHECK (day IS date(day)),
  text TEXT,
  author TEXT
) STRICT;

CREATE TABLE contract (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  period TEXT NOT NULL CONSTRAINT contract_period CHECK (period IN ('monthly','annual','other')),
  amount_minor INTEGER CONSTRAINT contract_amount CHECK (amount_minor >= 0),
  currency TEXT CONSTRAINT contract_currency CHECK (length(currency) = 3),
  plan TEXT,
  seats INTEGER,
  trial INTEGER NOT NULL DEFAULT 0 CONSTRAINT contract_trial CHECK (trial IN (0, 1)),
  started_on TEXT CONSTRAINT contract_started_on CHECK (started_on IS date(started_on)),
  renews_on TEXT CONSTRAINT contract_renews_on CHECK (renews_on IS date(renews_on)),
  ended_on TEXT CONSTRAINT contract_ended_on CHECK (ended_on IS date(ended_on)),
  external_id TEXT
, notice_days INTEGER
  CONSTRAINT contract_notice CHECK (notice_days BETWEEN 0 AND 3650), forecast TEXT CONSTRAINT contract_forecast CHECK (forecast IN ('good','unsure','risk')), forecast_on TEXT
  CONSTRAINT contract_forecast_on CHECK (forecast_on IS date(forecast_on))) STRICT;

CREATE TABLE custom_field (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (account_id, name)
) STRICT;

CREATE TABLE exit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  left_on TEXT NOT NULL CONSTRAINT exit_left_on CHECK (left_on IS date(left_on)),
  reasons TEXT NOT NULL DEFAULT '[]' CONSTRAINT exit_reasons CHECK (json_valid(reasons)),
  stuck_at TEXT,
  words TEXT,
  went_to TEXT,
  would_return TEXT CONSTRAINT exit_would_return CHECK (would_return IN ('yes','no','maybe')),
  returned_on TEXT CONSTRAINT exit_returned_on CHECK (returned_on IS date(returned_on)),
  external_id TEXT
) STRICT;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  measure TEXT,
  start_milli INTEGER,
  target_milli INTEGER,
  by_on TEXT CONSTRAINT goal_by_on CHECK (by_on IS date(by_on)),
  agreed_on TEXT CONSTRAINT goal_agreed_on CHECK (agreed_on IS date(agreed_on)),
  reached_on TEXT CONSTRAINT goal_reached_on CHECK (reached_on IS date(reached_on))
) STRICT;

CREATE TABLE goal_reading (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  day TEXT NOT NULL CONSTRAINT goal_reading_day CHECK (day IS date(day)),
  value_milli INTEGER NOT NULL,
  proof TEXT
) STRICT;

CREATE TABLE held_reply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  written_on TEXT NOT NULL CONSTRAINT held_reply_written_on CHECK (written_on IS date(written_on)),
  until_on TEXT NOT NULL CONSTRAINT held_reply_until_on CHECK (until_on IS date(until_on)),
  sent_on TEXT CONSTRAINT held_reply_sent_on CHECK (sent_on IS date(sent_on)),
  dropped_on TEXT CONSTRAINT held_reply_dropped_on CHECK (dropped_on IS date(dropped_on))
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  as_of TEXT NOT NULL CONSTRAINT import_batch_as_of CHECK (as_of IS date(as_of)),
  files TEXT NOT NULL CONSTRAINT import_batch_files CHECK (json_valid(files)),
  counts TEXT NOT NULL CONSTRAINT import_batch_counts CHECK (json_valid(counts))
) STRICT;

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  kind TEXT NOT NULL,
  day TEXT NOT NULL CONSTRAINT interaction_day CHECK (day IS date(day)),
  at TEXT,
  minutes INTEGER CONSTRAINT interaction_minutes CHECK (minutes BETWEEN 1 AND 1440),
  mood TEXT,
  text TEXT NOT NULL,
  contact TEXT NOT NULL CONSTRAINT interaction_contact CHECK (contact IN ('personal','attempt','none')),
  author TEXT,
  source TEXT NOT NULL DEFAULT 'logged' CONSTRAINT interaction_source CHECK (source IN ('logged','imported')),
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
, latin TEXT) STRICT;

CREATE TABLE interaction_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  UNIQUE (interaction_id, person_id)
) STRICT;

CREATE TABLE interaction_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  interaction_id INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  tag TEXT NOT NULL,
  UNIQUE (interaction_id, tag)
) STRICT;

CREATE TABLE moment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  due_on TEXT CONSTRAINT moment_due_on CHECK (due_on IS date(due_on)),
  preparation TEXT,
  prepared_on TEXT CONSTRAINT moment_prepared_on CHECK (prepared_on IS date(prepared_on)),
  done_on TEXT CONSTRAINT moment_done_on CHECK (done_on IS date(done_on)),
  went TEXT CONSTRAINT moment_went CHECK (went IN ('great','fine','poor')),
  repaired_on TEXT CONSTRAINT moment_repaired_on CHECK (repaired_on IS date(repaired_on)),
  note TEXT,
  known INTEGER NOT NULL DEFAULT 1 CONSTRAINT moment_known CHECK (known IN (0, 1)),
  UNIQUE (account_id, position)
) STRICT;

CREATE TABLE moment_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  segment TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  due_days INTEGER NOT NULL CONSTRAINT moment_template_due CHECK (due_days BETWEEN 0 AND 3650),
  preparation TEXT
) STRICT;

CREATE TABLE owner_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  from_owner TEXT,
  to_owner TEXT,
  day TEXT NOT NULL CONSTRAINT owner_change_day CHECK (day IS date(day))
) STRICT;

CREATE TABLE pause (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  from_on TEXT NOT NULL CONSTRAINT pause_from_on CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT pause_until_on CHECK (until_on IS date(until_on)),
  fee_minor INTEGER CONSTRAINT pause_fee CHECK (fee_minor >= 0),
  currency TEXT CONSTRAINT pause_currency CHECK (length(currency) = 3),
  stage_before TEXT,
  returned_on TEXT CONSTRAINT pause_returned_on CHECK (returned_on IS date(returned_on)),
  note TEXT
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  name TEXT NOT NULL CONSTRAINT person_name CHECK (length(name) BETWEEN 1 AND 500),
  role TEXT,
  email TEXT,
  phone TEXT,
  mobile TEXT,
  reach TEXT,
  standing TEXT CONSTRAINT person_standing CHECK (standing IN ('champion','good','neutral','strained','bad')),
  birthday TEXT CONSTRAINT person_birthday CHECK
    (birthday IS date(birthday) OR birthday GLOB '--[0-1][0-9]-[0-3][0-9]'),
  facts TEXT,
  left_on TEXT CONSTRAINT person_left_on CHECK (left_on IS date(left_on)),
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
, named TEXT, latin TEXT) STRICT;

CREATE VIRTUAL TABLE person_search USING fts5(named, folded, latin, content='person', content_rowid='id', prefix='1', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");

CREATE TABLE 'person_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'person_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'person_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'person_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE price_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  effective_on TEXT NOT NULL CONSTRAINT price_change_effective_on CHECK (effective_on IS date(effective_on)),
  amount_minor INTEGER CONSTRAINT price_change_amount CHECK (amount_minor >= 0),
  currency TEXT CONSTRAINT price_change_currency CHECK (length(currency) = 3),
  told_on TEXT CONSTRAINT price_change_told_on CHECK (told_on IS date(told_on)),
  note TEXT
) STRICT;

CREATE TABLE promise (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  promised_by TEXT,
  promised_on TEXT CONSTRAINT promise_promised_on CHECK (promised_on IS date(promised_on)),
  due_on TEXT CONSTRAINT promise_due_on CHECK (due_on IS date(due_on)),
  state TEXT NOT NULL DEFAULT 'open' CONSTRAINT promise_state CHECK (state IN ('open','kept','broken','oversold')),
  settled_on TEXT CONSTRAINT promise_settled_on CHECK (settled_on IS date(settled_on))
) STRICT;

CREATE TABLE remark (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  account_id INTEGER,
  about_id INTEGER,
  day TEXT,
  text TEXT NOT NULL,
  folded TEXT,
  latin TEXT
) STRICT
;

CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  week TEXT NOT NULL,
  filter TEXT NOT NULL DEFAULT '',
  before TEXT NOT NULL DEFAULT '{}' CONSTRAINT review_before CHECK (json_valid(before)),
  after TEXT CONSTRAINT review_after CHECK (after IS NULL OR json_valid(after)),
  quiet TEXT NOT NULL DEFAULT '[]' CONSTRAINT review_quiet CHECK (json_valid(quiet)),
  quiet_seen_at TEXT,
  note TEXT
, waiting TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT review_waiting CHECK (json_valid(waiting))) STRICT;

CREATE TABLE review_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  position INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'pending' CONSTRAINT review_entry_outcome CHECK (outcome IN
    ('pending','reviewed','contacted','planned','snoozed','skipped')),
  decided_at TEXT,
  note TEXT,
  reasons TEXT NOT NULL DEFAULT '[]' CONSTRAINT review_entry_reasons CHECK (json_valid(reasons)),
  health_before INTEGER,
  UNIQUE (review_id, account_id)
) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE signal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  kind TEXT NOT NULL,
  day TEXT NOT NULL CONSTRAINT signal_day CHECK (day IS date(day)),
  value_milli INTEGER NOT NULL,
  UNIQUE (account_id, kind, day)
) STRICT;

CREATE TABLE snooze (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  set_on TEXT NOT NULL CONSTRAINT snooze_set_on CHECK (set_on IS date(set_on)),
  until_on TEXT NOT NULL CONSTRAINT snooze_until_on CHECK (until_on IS date(until_on)),
  woken_on TEXT CONSTRAINT snooze_woken_on CHECK (woken_on IS date(woken_on))
) STRICT;

CREATE TABLE stage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  role TEXT NOT NULL CONSTRAINT stage_role CHECK (role IN ('lead','customer','paused','lost','declined')),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  day TEXT NOT NULL CONSTRAINT stage_change_day CHECK (day IS date(day))
) STRICT;

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT step_kind CHECK (kind IN ('do','undo','redo')),
  of_step INTEGER,
  undone INTEGER NOT NULL DEFAULT 0
, deleted TEXT, restores INTEGER) STRICT;

CREATE VIRTUAL TABLE text_search USING fts5(folded, latin, kind, content='searched', content_rowid='place', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");

CREATE TABLE 'text_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'text_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'text_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'text_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE todo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  text TEXT NOT NULL,
  due_on TEXT CONSTRAINT todo_due_on CHECK (due_on IS date(due_on)),
  done_on TEXT CONSTRAINT todo_done_on CHECK (done_on IS date(done_on)),
  assignee TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  folded TEXT
, latin TEXT) STRICT;

CREATE TABLE unsettled (account_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE writing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  step_id INTEGER
) STRICT;

CREATE INDEX account_alias_by_account ON account_alias (account_id);

CREATE INDEX account_by_domain ON account (domain) WHERE domain IS NOT NULL;

CREATE INDEX account_by_external_id ON account (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX account_by_owner ON account (owner);

CREATE INDEX account_by_sort_name ON account (sort_name);

CREATE INDEX account_by_stage ON account (stage);

CREATE INDEX account_standing_by_attention ON account_standing (listed, rank, since_day, sort_name, account_id);

CREATE INDEX account_standing_by_complaints
  ON account_standing (listed, complaint_worst DESC, complaints_open DESC, sort_name, account_id);

CREATE INDEX account_standing_by_contact ON account_standing (listed, contacted_on, sort_name, account_id);

CREATE INDEX account_standing_by_end ON account_standing (valid_until);

CREATE INDEX account_standing_by_health ON account_standing (listed, health_score, sort_name, account_id);

CREATE INDEX account_standing_by_mrr ON account_standing (listed, mrr_minor DESC, sort_name, account_id);

CREATE INDEX account_standing_by_name ON account_standing (listed, sort_name, account_id);

CREATE INDEX account_standing_by_next ON account_standing (listed, todo_due IS NULL, todo_due, sort_name, account_id);

CREATE INDEX account_standing_by_renewal
  ON account_standing (listed, renewal_on IS NULL, renewal_on, sort_name, account_id);

CREATE INDEX account_standing_by_stage ON account_standing (listed, stage_position, sort_name, account_id);

CREATE INDEX account_standing_by_start ON account_standing (valid_from);

CREATE INDEX account_standing_counted ON account_standing
  (listed, rank, contact_state, stage_position, reasons, review_reasons, first_reason, account_id)
;

CREATE INDEX account_summary_by_contact ON account_summary (last_personal_on);

CREATE INDEX account_tag_by_tag ON account_tag (tag);

CREATE INDEX account_unfolded ON account (id) WHERE folded IS NULL;

CREATE INDEX asked_by_account ON asked (account_id, day);

CREATE INDEX change_by_step ON change (step_id, id);

CREATE INDEX change_of_review ON change (row_id) WHERE table_name = 'review';

CREATE INDEX complaint_by_account ON complaint (account_id, resolved_on);

CREATE INDEX complaint_by_external_id ON complaint (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX complaint_by_person ON complaint (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX complaint_open ON complaint (received_on) WHERE resolved_on IS NULL;

CREATE INDEX complaint_step_by_complaint ON complaint_step (complaint_id, day);

CREATE INDEX complaint_unfolded ON complaint (id) WHERE folded IS NULL;

CREATE INDEX contract_by_account ON contract (account_id);

CREATE INDEX contract_by_external_id ON contract (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX exit_by_account ON exit (account_id, left_on);

CREATE INDEX exit_by_external_id ON exit (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX goal_by_account ON goal (account_id);

CREATE INDEX goal_reading_by_goal ON goal_reading (goal_id, day);

CREATE INDEX held_reply_by_complaint ON held_reply (complaint_id);

CREATE INDEX interaction_by_account_contact ON interaction (account_id, contact, day);

CREATE INDEX interaction_by_account_day ON interaction (account_id, day, id);

CREATE INDEX interaction_by_external_id ON interaction (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX interaction_person_by_person ON interaction_person (person_id);

CREATE INDEX interaction_tag_by_tag ON interaction_tag (tag);

CREATE INDEX interaction_unfolded ON interaction (id) WHERE folded IS NULL;

CREATE INDEX interaction_unspelled ON interaction (id) WHERE latin = '';

CREATE INDEX moment_by_due ON moment (due_on) WHERE done_on IS NULL AND known = 1;

CREATE UNIQUE INDEX moment_template_place ON moment_template (coalesce(segment, ''), position);

CREATE INDEX owner_change_by_account ON owner_change (account_id, day);

CREATE INDEX pause_by_account ON pause (account_id, from_on);

CREATE INDEX person_by_account ON person (account_id);

CREATE INDEX person_by_email ON person (email) WHERE email IS NOT NULL;

CREATE INDEX person_by_external_id ON person (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX person_unfolded ON person (id) WHERE folded IS NULL;

CREATE INDEX price_change_by_account ON price_change (account_id, effective_on);

CREATE INDEX promise_by_account ON promise (account_id, state);

CREATE INDEX remark_unfolded ON remark (id) WHERE folded IS NULL;

CREATE INDEX remark_unspelled ON remark (id) WHERE latin = '';

CREATE INDEX review_entry_by_account ON review_entry (account_id, review_id);

CREATE INDEX review_entry_by_outcome ON review_entry (review_id, outcome, position, account_id);

CREATE INDEX review_entry_by_position ON review_entry (review_id, position);

CREATE INDEX snooze_by_account ON snooze (account_id, until_on);

CREATE INDEX stage_change_by_account ON stage_change (account_id, day);

CREATE INDEX step_deleted ON step (id) WHERE deleted IS NOT NULL;

CREATE INDEX step_restores ON step (restores) WHERE restores IS NOT NULL;

CREATE INDEX step_undone ON step (id) WHERE undone = 1;

CREATE INDEX todo_by_account ON todo (account_id, done_on, due_on);

CREATE INDEX todo_by_external_id ON todo (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX todo_open ON todo (due_on) WHERE done_on IS NULL;

CREATE INDEX todo_unfolded ON todo (id) WHERE folded IS NULL;

CREATE INDEX todo_unspelled ON todo (id) WHERE latin = ''
;

