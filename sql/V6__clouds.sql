-- Statements of clouds: what a line of theirs says beyond a line of an invoice, and deliveries that replace each other.

alter table invoice_fact
    add column cloud_issuer    text,
    add column cloud_account   text,
    add column cloud_effective numeric,
    add column cloud_names     text[],
    add column cloud_rows      bigint;
comment on column invoice_fact.cloud_issuer is 'Who sends the invoice of a cloud; the vendor is who provides the service. Null for lines of no statement.';
comment on column invoice_fact.cloud_account is 'Account that is billed; empty where none is stated.';
comment on column invoice_fact.cloud_effective is 'Amortised cost of the line''s service period, in its currency.';
comment on column invoice_fact.cloud_names is 'By which the register may know the system, the surest first.';
comment on column invoice_fact.cloud_rows is 'Rows of the file that the line adds up.';

alter table document_line drop constraint document_line_state_check;
alter table document_line add constraint document_line_state_check
    check (state in ('posted', 'waiting', 'duplicate', 'superseded', 'rejected'));
