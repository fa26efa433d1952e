-- Facts posted, with the results of published periods and their deliveries. Entries are never changed; those of a published
-- attempt are never deleted.

create table document_line (
    attempt_id   bigint  not null references attempt,
    content_id   bigint  not null references content,
    sheet        text    not null,
    line         bigint  not null,
    path         text    not null,
    document     text    not null,
    state        text    not null check (state in ('posted', 'waiting', 'duplicate', 'rejected')),
    system_id    text    not null,
    period_start date,
    period_end   date,
    period_basis text    not null,
    inferred     boolean not null,
    fx_rate      numeric,
    booked       numeric,
    primary key (attempt_id, content_id, sheet, line)
);
comment on table document_line is 'What posting made of every live invoice line.';
comment on column document_line.booked is 'Net amount in the reporting currency; null unless posted or waiting.';

create table attempt_rejection (
    attempt_id  bigint  not null references attempt,
    ordinal     integer not null,
    code        text    not null,
    kind        text    not null,
    path        text    not null,
    sheet       text    not null,
    line        bigint  not null,
    column_name text    not null,
    value       text    not null,
    reason      text    not null,
    remedy      text    not null,
    excerpt     text    not null,
    amount      numeric,
    currency    text    not null,
    rows        bigint  not null,
    primary key (attempt_id, ordinal)
);
comment on table attempt_rejection is 'Documents and figures that were not accepted beside others: conflicts, unknown systems, missing rates.';
comment on column attempt_rejection.rows is 'Rows rejected for this reason: more than one when all rows of a file fail alike.';

create table target_entry (
    attempt_id      bigint  not null references attempt,
    document        text    not null,
    line            text    not null,
    month           date    not null,
    system_id       text    not null,
    cost_pool       text    not null,
    basis           text    not null,
    amount          numeric not null,
    source_amount   numeric not null,
    source_currency text    not null,
    fx_rate         numeric not null,
    quantity        numeric,
    unit            text,
    one_off         boolean not null,
    counter_system  text,
    source_file     text    not null,
    source_sheet    text    not null,
    source_line     bigint  not null,
    source_rows     integer not null,
    primary key (attempt_id, document, line, month, system_id, cost_pool, basis)
);
comment on table target_entry is 'What the ledger should hold per key when all facts of an attempt are taken together.';

create table posted_document (
    attempt_id bigint  not null references attempt,
    document   text    not null,
    content    text    not null,
    mapping    text    not null,
    fx_rate    numeric not null,
    rule       text    not null,
    primary key (attempt_id, document)
);
comment on table posted_document is 'What an attempt knew of the documents it posted; freezes their rates and tells why a later one differs.';

create table document_reason (
    attempt_id bigint not null references attempt,
    document   text   not null,
    reason     text   not null,
    primary key (attempt_id, document)
);
comment on table document_reason is 'Why a difference of a document is posted.';

create table ledger_entry (
    attempt_id      bigint  not null references attempt,
    entry_id        text    not null,
    posted_in       date    not null,
    month           date    not null,
    document        text    not null,
    line            text    not null,
    system_id       text    not null,
    cost_pool       text    not null,
    basis           text    not null check (basis in ('effective', 'accrual', 'effort', 'allocated', 'billed')),
    amount          numeric not null,
    source_amount   numeric not null,
    source_currency text    not null,
    fx_rate         numeric not null,
    quantity        numeric,
    unit            text,
    one_off         boolean not null,
    reason          text,
    correction_of   text,
    counter_system  text,
    source_file     text    not null,
    source_sheet    text    not null,
    source_line     bigint  not null,
    source_rows     integer not null,
    primary key (attempt_id, entry_id)
);
comment on table ledger_entry is 'The ledger: append-only. Entries of attempts that are not published count for nothing.';
comment on column ledger_entry.entry_id is 'Hash of key, posting period and kind.';
comment on column ledger_entry.posted_in is 'First day of the period that posted it.';
comment on column ledger_entry.month is 'First day of the month that it belongs to.';
comment on column ledger_entry.basis is 'effective, accrual, effort and allocated make up the cost; billed is a memo outside it.';
comment on column ledger_entry.amount is 'Reporting currency, in its smallest unit.';
comment on column ledger_entry.reason is 'Why it was posted for a closed month or instead of an earlier entry; null for the month''s own postings.';
comment on column ledger_entry.correction_of is 'The entry that this one reverses in full.';
create table attempt_rename (
    attempt_id bigint not null references attempt,
    former_id  text   not null,
    system_id  text   not null,
    primary key (attempt_id, former_id)
);
comment on table attempt_rename is 'Ids that systems had before, as the register of an attempt states them in its column formerly.';

create function document_now(attempt bigint, document text) returns text
    language sql stable security definer set search_path from current as $$
    select string_agg(coalesce(r.system_id, p.part), '|' order by p.place)
    from unnest(string_to_array(document, '|')) with ordinality as p (part, place)
    left join attempt_rename r on r.attempt_id = attempt and r.former_id = p.part
        and split_part(document, '|', 2) not in ('invoice', 'credit_note')
        and (split_part(document, '|', 1) = 'effort' and p.place = 2
             or split_part(document, '|', 1) in ('accrual', 'allocation') and p.place in (3, 4))
$$;
comment on function document_now is 'A document of effort, accruals or allocations under the ids that its systems have now; others as they are. Runs as its owner: readers of the views see no table.';

create view ledger_seen as
select a.attempt_id as seen_by, e.attempt_id, e.entry_id, e.posted_in, e.month,
       case when s.former_id is null and c.former_id is null then e.document
            else document_now(a.attempt_id, e.document) end as document,
       e.line, coalesce(s.system_id, e.system_id) as system_id, e.cost_pool, e.basis, e.amount, e.source_amount,
       e.source_currency, e.fx_rate, e.quantity, e.unit, e.one_off, e.reason, e.correction_of,
       coalesce(c.system_id, e.counter_system) as counter_system, e.source_file, e.source_sheet, e.source_line, e.source_rows
from attempt a
cross join ledger_entry e
left join attempt_rename s on s.attempt_id = a.attempt_id and s.former_id = e.system_id
left join attempt_rename c on c.attempt_id = a.attempt_id and c.former_id = e.counter_system;
comment on view ledger_seen is 'The ledger under the ids that systems have now, as the register of an attempt knows them: the history of a renamed system is its own, and entries stay as they were posted. Everything that reads the ledger reads it here.';
comment on column ledger_seen.seen_by is 'The attempt whose register it is: always give one.';

create index on ledger_entry (month);
create index on ledger_entry (correction_of) where correction_of is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: post a reversal instead', tg_table_name using errcode = 'restrict_violation';
end $$;

create function refuse_published() returns trigger language plpgsql as $$
begin
    if exists (select from touched t join closed_period c using (attempt_id)) then
        raise exception '%: the entries of a published period are closed: post a difference in the open period', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger no_update before update on ledger_entry for each statement execute function refuse_change();
create trigger no_truncate before truncate on ledger_entry for each statement execute function refuse_change();
create trigger no_delete after delete on ledger_entry referencing old table as touched
    for each statement execute function refuse_published();
create trigger no_late_insert after insert on ledger_entry referencing new table as touched
    for each statement execute function refuse_published();

create function guard_closed_period() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a closed period is not opened again' using errcode = 'restrict_violation';
    end if;
    if new.attempt_id <> old.attempt_id and exists (select from closed_period where period > old.period) then
        raise exception 'period % is followed by later ones: its postings stay', to_char(old.period, 'YYYY-MM')
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger guard before update or delete on closed_period for each row execute function guard_closed_period();
create trigger no_truncate before truncate on closed_period for each statement execute function refuse_change();

create table verdict (
    period text not null,
    level text not null, id text not null, name text not null, layer text, type text,
    verdict text not null, since text, tags text,
    cost_month numeric, cost_t12m numeric, comparable_t12m numeric, cost_growth numeric,
    driver text, driver_t12m numeric, driver_growth numeric, gap_log numeric, unit_cost_t12m numeric,
    excess_cost numeric, slope_month numeric, t numeric, df numeric, growth_12m numeric,
    p_unit numeric, q_unit numeric, p_rise numeric, q_rise numeric, fresh numeric,
    months_valid integer, action text,
    primary key (period, level, id)
);
comment on table verdict is 'csv/verdicts.csv of every published period.';

create table bridge (
    period text not null,
    level text not null, id text not null,
    "from" numeric, "to" numeric, volume numeric, intensity numeric, price numeric, fx numeric,
    "new" numeric, ended numeric, one_off numeric, allocated numeric, correction numeric, total numeric,
    primary key (period, level, id)
);
comment on table bridge is 'csv/bridge.csv of every published period.';

create table renewal (
    period text not null,
    system_id text not null, contract_id text not null, "end" date,
    notice_deadline date, auto_renew boolean, annual_fee numeric, next_fee numeric, verdict text,
    at_stake numeric, avoidable numeric, locked_until date, system_name text, act_by date, next_start date, next_end date,
    commitment numeric, unused_seats numeric, price_above_escalator numeric, beyond_growth numeric, billing text, scenario text, scenario_saving numeric
);
comment on table renewal is 'csv/renewals.csv of every published period.';
create index on renewal (period);

create table hotspot (
    period text not null,
    pitfall text not null, level text not null, id text not null, indicator text not null,
    value numeric, threshold numeric, money numeric, finding text, action text, unit text
);
comment on table hotspot is 'csv/hotspots.csv of every published period.';
create index on hotspot (period);

create table delivery (
    period     date        not null,
    revision   integer     not null,
    channel    text        not null check (channel in ('folder', 'mail')),
    recipient  text        not null,
    message_id text        not null,
    state      text        not null check (state in ('sending', 'sent', 'failed')),
    attempts   integer     not null,
    note       text        not null,
    changed    timestamptz not null,
    primary key (period, revision, channel, recipient)
);
comment on table delivery is 'Deliveries of published reports; a revision goes to a recipient once.';
comment on column delivery.period is 'First day of the period''s month.';
comment on column delivery.revision is 'Revision of the report that was sent.';
comment on column delivery.channel is 'folder (a copy of the report) or mail.';
comment on column delivery.recipient is 'Folder, or e-mail address without the name before it.';
comment on column delivery.message_id is 'Message-ID of the mail, made from workspace, period, revision and recipient; empty for a folder.';
comment on column delivery.state is 'sending (may have arrived when no run is at work), sent, or failed (surely not arrived).';
comment on column delivery.attempts is 'How often it was begun.';
comment on column delivery.note is 'What became of the workbook, or why it failed.';
comment on column delivery.changed is 'When the state was last written, by the clock of the database.';
