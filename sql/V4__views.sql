-- For BI tools: published figures only, one row one fact, months as dates.

create view bi_ledger as
select e.entry_id, e.month, e.posted_in, e.system_id, e.cost_pool, e.basis, e.amount, w.currency, e.source_amount,
       e.source_currency, e.fx_rate, e.quantity, e.unit, e.one_off, e.document, e.reason, e.correction_of,
       e.counter_system, e.source_file, e.source_sheet, e.source_line, e.source_rows
from ledger_entry e
join closed_period c using (attempt_id)
cross join workspace w;
comment on view bi_ledger is 'All published entries; csv/ledger.csv without the limit to one period.';

create view bi_system as
select f.system_id, f.name, f.layer, f.type, f.sourcing, f.vendor, f.class, f.capability, f.owner, f.driver, f.go_live, f.retired
from system_fact f
join attempt_layer l using (content_id)
where l.attempt_id = (select attempt_id from closed_period order by period desc limit 1)
  and l.superseded_in is null and l.gone_after is null;
comment on view bi_system is 'The system register as of the latest published period.';

create view bi_cost_by_month as
select e.month, e.system_id, s.name, s.layer, s.type, w.currency,
       coalesce(sum(e.amount) filter (where e.basis = 'billed'), 0.00) as billed,
       coalesce(sum(e.amount) filter (where e.basis = 'effective'), 0.00) as effective,
       coalesce(sum(e.amount) filter (where e.basis = 'accrual'), 0.00) as accrued,
       coalesce(sum(e.amount) filter (where e.basis = 'effort'), 0.00) as effort,
       coalesce(sum(e.amount) filter (where e.basis = 'allocated'), 0.00) as allocated,
       coalesce(sum(e.amount) filter (where e.basis <> 'billed'), 0.00) as total,
       coalesce(sum(e.amount) filter (where e.basis <> 'billed' and e.one_off), 0.00) as one_off
from ledger_entry e
join closed_period c using (attempt_id)
cross join workspace w
left join bi_system s using (system_id)
where e.month <= (select max(period) from closed_period)
group by e.month, e.system_id, s.name, s.layer, s.type, w.currency;
comment on view bi_cost_by_month is 'Cost of each system and month, restated to the latest period; totals as in csv/cost_by_month.csv.';

create view bi_restatement as
select e.month, e.system_id, e.document, e.reason, e.posted_in, sum(e.amount) as difference
from ledger_entry e
join closed_period c using (attempt_id)
join attempt a using (attempt_id)
where e.basis <> 'billed' and e.reason is not null and e.month <= a.base_period
group by e.month, e.system_id, e.document, e.reason, e.posted_in
having sum(e.amount) <> 0;
comment on view bi_restatement is 'What later periods posted for closed months.';

create view bi_verdict as select * from verdict;
comment on view bi_verdict is 'Verdicts of every published period.';
