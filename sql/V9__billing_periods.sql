-- Billing periods of clouds, and which days an export has: what may still change, and which of two exports is the newer.

create table billing_period_fact (
    content_id   bigint  not null references content,
    sheet        text    not null,
    line         bigint  not null,
    month        date    not null,
    issuer       text    not null,
    start_date   date    not null,
    open         boolean not null,
    last_updated text    not null,
    primary key (content_id, sheet, line)
);
comment on table billing_period_fact is 'Billing Period of FOCUS: whether an issuer may still change what it bills for a month.';
comment on column billing_period_fact.last_updated is 'As the file has it; empty where it has none.';

alter table invoice_fact add column cloud_days text;
update invoice_fact set cloud_days = '' where cloud_issuer is not null;
comment on column invoice_fact.cloud_days is 'On one line of each file, account and billing month: rows and billed cost of each day charged; else empty.';
