-- Which rows of an export a figure adds up, day by day: exports of one month that overlap count each row once.

alter table invoice_fact
    add column exported_day text,
    add column exported_rows bigint,
    add column exported_form text,
    add column exported_disjoint boolean,
    add column exported_prints text,
    add column exported_first text,
    add column exported_last text;
comment on column invoice_fact.exported_day is 'Day of the rows that a profile adds up to the line; empty where they have none. Null for lines of real documents.';
comment on column invoice_fact.exported_prints is 'Fingerprint of those rows.';

alter table usage_fact
    add column exported_day text,
    add column exported_rows bigint,
    add column exported_form text,
    add column exported_disjoint boolean,
    add column exported_prints text,
    add column exported_first text,
    add column exported_last text,
    drop constraint usage_fact_pkey;
create unique index usage_fact_key on usage_fact (content_id, sheet, system_id, metric, date, monthly, coalesce(exported_day, ''));
comment on column usage_fact.exported_day is 'Day of the rows that a profile reads; empty where they have none. Null for files that no profile reads.';
comment on column usage_fact.exported_prints is 'Fingerprint of those rows.';

alter table metric_fact
    add column exported_day text,
    add column exported_rows bigint,
    add column exported_form text,
    add column exported_disjoint boolean,
    add column exported_prints text,
    add column exported_first text,
    add column exported_last text;
comment on column metric_fact.exported_day is 'Day of the rows that a profile reads; empty where they have none. Null for files that no profile reads.';
comment on column metric_fact.exported_prints is 'Fingerprint of those rows.';
