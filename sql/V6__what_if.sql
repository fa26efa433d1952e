-- What-if scenarios: rows of the long table, as they stand in the file.

create table scenario_fact (
    content_id  bigint  not null references content,
    sheet       text    not null,
    line        bigint  not null,
    scenario    text    not null,
    option_name text    not null,
    kind        text    not null,
    parameter   text    not null,
    likely      text    not null,
    low         numeric,
    high        numeric,
    unit        text    not null,
    origin      text    not null,
    note        text    not null,
    primary key (content_id, sheet, line)
);
comment on table scenario_fact is 'Rows of build-or-buy scenarios, checked for form only.';
comment on column scenario_fact.option_name is 'The option that the row is about; * for what all options share.';
comment on column scenario_fact.likely is 'A number or a text, as it stands in the file; empty when blank.';
comment on column scenario_fact.low is '10th percentile, or the lower end when the note says range.';
comment on column scenario_fact.high is '90th percentile, or the upper end.';
comment on column scenario_fact.origin is 'Where the value comes from: the column source of the table.';
