-- What the general ledger booked, to be held against what is posted.

create table booking_fact (
    content_id   bigint  not null references content,
    sheet        text    not null,
    line         bigint  not null,
    month        date    not null,
    account      text    not null,
    account_name text,
    date         date    not null,
    amount       numeric not null,
    currency     text    not null,
    document_no  text,
    vendor       text,
    description  text,
    tax          numeric,
    primary key (content_id, sheet, line)
);
comment on table booking_fact is 'What the general ledger booked to accounts of software, without tax, debit positive; it is no cost by itself.';
