-- What posting will write is found by going through two lists in the order of their keys, and only what differs is staged.

-- An attempt that was cut off would go on from rows that are no more.
update attempt set state = 'abandoned' where state = 'running';
drop table target_entry;
drop table document_reason;

create table staged_entry (
    attempt_id      bigint  not null references attempt,
    reason          text,
    correction_of   text,
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
    source_rows     integer not null
);
comment on table staged_entry is 'Entries that an attempt is going to post: what the ledger should hold minus what earlier periods posted.';
