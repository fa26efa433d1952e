-- A line of a wide table makes several facts of one kind: one for each month or metric across.

alter table metric_fact drop constraint metric_fact_pkey;
create index metric_fact_line on metric_fact (content_id, sheet, line);

alter table effort_fact drop constraint effort_fact_pkey;
create index effort_fact_line on effort_fact (content_id, sheet, line);

alter table budget_fact drop constraint budget_fact_pkey;
create index budget_fact_line on budget_fact (content_id, sheet, line);
