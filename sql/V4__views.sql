-- For BI tools: published figures only, one row one fact, months as dates.

create view bi_period as
select c.period, c.revision, c.preliminary, w.currency
from closed_period c
cross join workspace w;
comment on view bi_period is 'Published periods; join others to it by period to keep to the latest.';
comment on column bi_period.period is 'First day of the month that was closed.';
comment on column bi_period.revision is 'Revision of its report, from 1.';
comment on column bi_period.preliminary is 'Whether the month was not over when it was closed.';
comment on column bi_period.currency is 'Reporting currency, ISO 4217.';

create view bi_ledger as
select e.entry_id, e.month, e.posted_in, e.system_id, e.cost_pool, e.basis, e.amount, w.currency, e.source_amount,
       e.source_currency, e.fx_rate, e.quantity, e.unit, e.one_off, e.document, e.reason, e.correction_of,
       e.counter_system, e.source_file, e.source_sheet, e.source_line, e.source_rows
from ledger_seen e
join closed_period c using (attempt_id)
cross join workspace w
where e.seen_by = (select attempt_id from closed_period order by period desc limit 1);
comment on view bi_ledger is 'All published entries; csv/ledger.csv without the limit to one period.';
comment on column bi_ledger.entry_id is 'Hash of key, posting period and kind.';
comment on column bi_ledger.month is 'First day of the month that the amount belongs to.';
comment on column bi_ledger.posted_in is 'First day of the period that posted it: as reported then = posted up to then.';
comment on column bi_ledger.system_id is 'System in the register under the id that it has now, or unmapped.';
comment on column bi_ledger.cost_pool is 'Category of the invoice, or activity of the effort.';
comment on column bi_ledger.basis is 'effective, accrual, effort and allocated make up the cost; billed is a memo outside it: leave it out of sums.';
comment on column bi_ledger.amount is 'Reporting currency, in its smallest unit.';
comment on column bi_ledger.currency is 'Reporting currency, ISO 4217.';
comment on column bi_ledger.source_amount is 'In the currency of the document.';
comment on column bi_ledger.source_currency is 'Currency of the document.';
comment on column bi_ledger.fx_rate is 'Reporting currency per unit of the document''s.';
comment on column bi_ledger.quantity is 'As billed or booked.';
comment on column bi_ledger.unit is 'Of quantity.';
comment on column bi_ledger.one_off is 'Whether it does not come again.';
comment on column bi_ledger.document is 'Invoice, effort or allocation that it comes from.';
comment on column bi_ledger.reason is 'Why it was posted for a closed month, or instead of an earlier entry.';
comment on column bi_ledger.correction_of is 'The entry that this one reverses.';
comment on column bi_ledger.counter_system is 'Other side of an allocation.';
comment on column bi_ledger.source_file is 'File that it was read from.';
comment on column bi_ledger.source_sheet is 'Sheet of that file, if it has any.';
comment on column bi_ledger.source_line is 'First line in that file.';
comment on column bi_ledger.source_rows is 'Rows that it was made of.';

create view bi_system as
select f.system_id, f.name, f.layer, f.type, f.sourcing, f.vendor, f.class, f.capability, f.owner, f.driver, f.go_live, f.retired
from system_fact f
join attempt_layer l using (content_id)
where l.attempt_id = (select attempt_id from closed_period order by period desc limit 1)
  and l.superseded_in is null and l.gone_after is null;
comment on view bi_system is 'The system register as of the latest published period.';
comment on column bi_system.system_id is 'Key of every other view.';
comment on column bi_system.name is 'Of the system.';
comment on column bi_system.layer is 'marketing, sales_channels, commerce, service, integrations or operations.';
comment on column bi_system.type is 'technology, data or tool.';
comment on column bi_system.sourcing is 'buy, build, extend or open_source.';
comment on column bi_system.vendor is 'Who bills it.';
comment on column bi_system.class is 'strategic, core or utility.';
comment on column bi_system.capability is 'What it is for.';
comment on column bi_system.owner is 'Who answers for it.';
comment on column bi_system.driver is 'Business or usage metric that it is held against, when it has one of its own.';
comment on column bi_system.go_live is 'First day in use.';
comment on column bi_system.retired is 'Last day in use.';

create view bi_cost_by_month as
select e.month, e.system_id, s.name, s.layer, s.type, w.currency,
       coalesce(sum(e.amount) filter (where e.basis = 'billed'), 0.00) as billed,
       coalesce(sum(e.amount) filter (where e.basis = 'effective'), 0.00) as effective,
       coalesce(sum(e.amount) filter (where e.basis = 'accrual'), 0.00) as accrued,
       coalesce(sum(e.amount) filter (where e.basis = 'effort'), 0.00) as effort,
       coalesce(sum(e.amount) filter (where e.basis = 'allocated'), 0.00) as allocated,
       coalesce(sum(e.amount) filter (where e.basis <> 'billed'), 0.00) as total,
       coalesce(sum(e.amount) filter (where e.basis <> 'billed' and e.one_off), 0.00) as one_off
from ledger_seen e
join closed_period c using (attempt_id)
cross join workspace w
left join bi_system s using (system_id)
where e.seen_by = (select attempt_id from closed_period order by period desc limit 1)
  and e.month <= (select max(period) from closed_period)
group by e.month, e.system_id, s.name, s.layer, s.type, w.currency;
comment on view bi_cost_by_month is 'Cost of each system and month, restated to the latest period; totals as in csv/cost_by_month.csv.';
comment on column bi_cost_by_month.month is 'First day of the month.';
comment on column bi_cost_by_month.system_id is 'System in the register, or unmapped.';
comment on column bi_cost_by_month.name is 'Of the system.';
comment on column bi_cost_by_month.layer is 'Part of the customer journey that it serves.';
comment on column bi_cost_by_month.type is 'technology, data or tool.';
comment on column bi_cost_by_month.currency is 'Currency of all amounts.';
comment on column bi_cost_by_month.billed is 'Invoices issued in the month; outside total.';
comment on column bi_cost_by_month.effective is 'Invoices, in the months that they pay for.';
comment on column bi_cost_by_month.accrued is 'Expected invoices that have not arrived.';
comment on column bi_cost_by_month.effort is 'Hours × rates.';
comment on column bi_cost_by_month.allocated is 'Passed from or to other systems; adds up to nothing.';
comment on column bi_cost_by_month.total is 'effective + accrued + effort + allocated.';
comment on column bi_cost_by_month.one_off is 'The part of total that does not come again.';

create view bi_restatement as
select e.month, e.system_id, e.document, e.reason, e.posted_in, sum(e.amount) as difference
from ledger_seen e
join closed_period c using (attempt_id)
join attempt a using (attempt_id)
where e.seen_by = (select attempt_id from closed_period order by period desc limit 1)
  and e.basis <> 'billed' and e.reason is not null and e.month <= a.base_period
group by e.month, e.system_id, e.document, e.reason, e.posted_in
having sum(e.amount) <> 0;
comment on view bi_restatement is 'What later periods posted for closed months.';
comment on column bi_restatement.month is 'First day of the closed month that it belongs to.';
comment on column bi_restatement.system_id is 'System in the register, or unmapped.';
comment on column bi_restatement.document is 'That it comes from.';
comment on column bi_restatement.reason is 'late, credit, replaced, accrual, mapping, rate or rule.';
comment on column bi_restatement.posted_in is 'First day of the period that posted it.';
comment on column bi_restatement.difference is 'Restated − as reported, reporting currency.';

create view bi_verdict as
select to_date(v.period, 'YYYY-MM') as period, v.level, coalesce(n.system_id, v.id) as id, v.name, v.layer, v.type, v.verdict,
       to_date(v.since, 'YYYY-MM') as since, v.tags, v.cost_month, v.cost_t12m, v.comparable_t12m, v.cost_growth, v.driver,
       v.driver_t12m, v.driver_growth, v.gap_log, v.unit_cost_t12m, v.excess_cost, v.slope_month, v.t, v.df, v.growth_12m,
       v.p_unit, v.q_unit, v.p_rise, v.q_rise, v.fresh, v.months_valid, v.action
from verdict v
left join attempt_rename n on v.level = 'system' and n.former_id = v.id
    and n.attempt_id = (select attempt_id from closed_period order by period desc limit 1);
comment on view bi_verdict is 'Verdicts of every published period.';
comment on column bi_verdict.period is 'First day of the month whose report states it.';
comment on column bi_verdict.level is 'system, layer or portfolio; layers are judged by themselves and don''t add up to systems.';
comment on column bi_verdict.id is 'Of the system or layer; portfolio.';
comment on column bi_verdict.name is 'Of the system or layer.';
comment on column bi_verdict.layer is 'Of the system.';
comment on column bi_verdict.type is 'Of the system.';
comment on column bi_verdict.verdict is 'What cost against growth says.';
comment on column bi_verdict.since is 'First day of the month since when.';
comment on column bi_verdict.tags is 'What else is known, separated by semicolons.';
comment on column bi_verdict.cost_month is 'Cost of the period''s month, all in.';
comment on column bi_verdict.cost_t12m is 'Cost of twelve months, all in.';
comment on column bi_verdict.comparable_t12m is 'Cost of twelve months without one-offs, transform and allocation, at constant rates.';
comment on column bi_verdict.cost_growth is 'Of comparable cost, as a fraction.';
comment on column bi_verdict.driver is 'Metric that cost is held against.';
comment on column bi_verdict.driver_t12m is 'Its twelve months.';
comment on column bi_verdict.driver_growth is 'Its growth, as a fraction.';
comment on column bi_verdict.gap_log is 'ln(1 + cost growth) − ln(1 + driver growth).';
comment on column bi_verdict.unit_cost_t12m is 'Comparable cost ÷ driver.';
comment on column bi_verdict.excess_cost is 'Cost beyond growth of a year.';
comment on column bi_verdict.slope_month is 'Rise of ln(cost ÷ driver) a month.';
comment on column bi_verdict.t is 'Of that slope.';
comment on column bi_verdict.df is 'Degrees of freedom of t.';
comment on column bi_verdict.growth_12m is 'ln(cost ÷ driver): the last twelve months against the twelve before.';
comment on column bi_verdict.p_unit is 'Chance of such a rise of unit cost without a cause.';
comment on column bi_verdict.q_unit is 'The same, for all systems tested together.';
comment on column bi_verdict.p_rise is 'As p_unit, on cost alone while business falls.';
comment on column bi_verdict.q_rise is 'The same, for all systems tested together.';
comment on column bi_verdict.fresh is 'Median rise of ln(cost ÷ driver) over the last six months.';
comment on column bi_verdict.months_valid is 'Months with cost and driver in the window.';
comment on column bi_verdict.action is 'What to do.';

create view bi_bridge as
select to_date(b.period, 'YYYY-MM') as period, b.level, coalesce(n.system_id, b.id) as id, w.currency, b."from", b."to", b.volume, b.intensity, b.price,
       b.fx, b."new", b.ended, b.one_off, b.allocated, b.correction, b.total
from bridge b
cross join workspace w
left join attempt_rename n on b.level = 'system' and n.former_id = b.id
    and n.attempt_id = (select attempt_id from closed_period order by period desc limit 1);
comment on view bi_bridge is 'Why the cost of twelve months differs from that of the twelve before: from + the bars = to.';
comment on column bi_bridge.period is 'First day of the month that ends the later twelve.';
comment on column bi_bridge.level is 'system, layer or portfolio. Each adds up by itself: never sum over levels.';
comment on column bi_bridge.id is 'Of the system or layer; portfolio.';
comment on column bi_bridge.currency is 'Currency of all amounts.';
comment on column bi_bridge."from" is 'Cost of the twelve months before. A word of SQL: write it in quotes.';
comment on column bi_bridge."to" is 'Cost of the twelve months up to the period. A word of SQL: write it in quotes.';
comment on column bi_bridge.volume is 'More or less was used.';
comment on column bi_bridge.intensity is 'More or less was used for each unit of business.';
comment on column bi_bridge.price is 'Unit prices and flat fees, in the currency of the bill.';
comment on column bi_bridge.fx is 'Exchange rates.';
comment on column bi_bridge."new" is 'Cost that began within the 24 months.';
comment on column bi_bridge.ended is 'Cost that ended within them.';
comment on column bi_bridge.one_off is 'What does not come again.';
comment on column bi_bridge.allocated is 'Cost passed between systems.';
comment on column bi_bridge.correction is 'Restated since it was reported a year ago.';
comment on column bi_bridge.total is 'The whole change: to − from.';

create view bi_renewal as
select to_date(r.period, 'YYYY-MM') as period, coalesce(n.system_id, r.system_id) as system_id, r.system_name, r.contract_id, w.currency, r."end", r.notice_deadline,
       r.auto_renew, r.annual_fee, r.next_fee, r.verdict, r.at_stake, r.avoidable, r.locked_until,
       r.act_by, r.next_start, r.next_end, r.commitment, r.unused_seats, r.price_above_escalator, r.beyond_growth, r.billing,
       r.scenario, r.scenario_saving
from renewal r
cross join workspace w
left join attempt_rename n on n.former_id = r.system_id
    and n.attempt_id = (select attempt_id from closed_period order by period desc limit 1);
comment on view bi_renewal is 'Next end of each contract, with what can still be saved.';
comment on column bi_renewal.period is 'First day of the month whose report states it.';
comment on column bi_renewal.system_id is 'System in the register.';
comment on column bi_renewal.system_name is 'Of the system.';
comment on column bi_renewal.contract_id is 'As the contract table names it.';
comment on column bi_renewal.currency is 'Currency of all amounts.';
comment on column bi_renewal."end" is 'Last day of the running term. A word of SQL: write it in quotes.';
comment on column bi_renewal.notice_deadline is 'Last day on which notice can be given for it; null when no notice is agreed.';
comment on column bi_renewal.auto_renew is 'Whether the contract goes on by itself.';
comment on column bi_renewal.annual_fee is 'Fee of a year in the running term.';
comment on column bi_renewal.next_fee is 'Fee of a year in the next term, at the contract''s escalator.';
comment on column bi_renewal.verdict is 'What cost against growth says of the system.';
comment on column bi_renewal.at_stake is 'Fee of the next term, as long as notice can be given.';
comment on column bi_renewal.avoidable is 'The part of it that need not be paid; for bad verdicts and unused seats only.';
comment on column bi_renewal.locked_until is 'Once the deadline has passed: until when the next term binds.';
comment on column bi_renewal.act_by is 'Day by which to decide.';
comment on column bi_renewal.next_start is 'First day of the next term.';
comment on column bi_renewal.next_end is 'Last day of the next term.';
comment on column bi_renewal.commitment is 'What the next term binds to pay.';
comment on column bi_renewal.unused_seats is 'Part of avoidable: seats that nobody uses.';
comment on column bi_renewal.price_above_escalator is 'Part of avoidable: price beyond what was agreed.';
comment on column bi_renewal.beyond_growth is 'Part of avoidable: cost beyond growth.';
comment on column bi_renewal.billing is 'When it is billed.';
comment on column bi_renewal.scenario is 'Answered scenario that negotiates the same contract.';
comment on column bi_renewal.scenario_saving is 'What it saves a year.';

create view bi_hotspot as
select to_date(h.period, 'YYYY-MM') as period, h.pitfall, h.level, coalesce(n.system_id, h.id) as id, h.indicator, w.currency, h.value, h.threshold, h.unit,
       h.money, h.finding, h.action
from hotspot h
cross join workspace w
left join attempt_rename n on h.level = 'system' and n.former_id = h.id
    and n.attempt_id = (select attempt_id from closed_period order by period desc limit 1);
comment on view bi_hotspot is 'Indicators of the pitfalls beyond their thresholds.';
comment on column bi_hotspot.period is 'First day of the month whose report states it.';
comment on column bi_hotspot.pitfall is 'Complexity trap, buy-vs-build mistake, integration gap, run/grow/transform.';
comment on column bi_hotspot.level is 'portfolio, layer, system, capability or entity.';
comment on column bi_hotspot.id is 'What it is about, at that level.';
comment on column bi_hotspot.indicator is 'What is measured, in words.';
comment on column bi_hotspot.currency is 'Currency of money.';
comment on column bi_hotspot.value is 'As measured.';
comment on column bi_hotspot.threshold is 'Beyond which it is told.';
comment on column bi_hotspot.unit is 'Of value and threshold.';
comment on column bi_hotspot.money is 'A year; null where none can be named. Findings overlap: never sum.';
comment on column bi_hotspot.finding is 'One plain sentence.';
comment on column bi_hotspot.action is 'One plain sentence.';
