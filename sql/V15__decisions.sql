-- What people decided on findings, in finance workbooks that lie in the inbox.

create table decision_fact (
    content_id bigint not null references content,
    sheet      text   not null,
    line       bigint not null,
    month      date   not null,
    key        text   not null,
    decision   text,
    comment    text,
    primary key (content_id, sheet, line)
);
comment on table decision_fact is 'Rows of the sheet Findings of finance workbooks in the inbox, with what was entered.';
comment on column decision_fact.month is 'The month that the workbook closed.';
comment on column decision_fact.key is 'Of the finding: its kind, systems and name.';
comment on column decision_fact.decision is 'approve, reject or later; empty where none was made.';
