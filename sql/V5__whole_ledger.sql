-- Effort, usage, contracts, integrations, allocations and budgets.

create table effort_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    date       date    not null,
    system_id  text    not null,
    hours      numeric not null,
    person     text,
    role       text,
    activity   text    not null,
    task       text,
    note       text,
    primary key (content_id, sheet, line)
);
comment on table effort_fact is 'Hours that people spent on systems.';
comment on column effort_fact.activity is 'run, grow or transform.';

create table hourly_cost_fact (
    content_id  bigint  not null references content,
    sheet       text    not null,
    line        bigint  not null,
    role        text    not null,
    valid_from  date    not null,
    hourly_cost numeric not null,
    currency    text    not null,
    primary key (content_id, sheet, line)
);
comment on table hourly_cost_fact is 'What an hour of a role costs from a day on.';

create table usage_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    date       date    not null,
    monthly    boolean not null,
    system_id  text    not null,
    metric     text    not null,
    value      numeric not null,
    unit       text,
    source_rows bigint not null,
    primary key (content_id, sheet, system_id, metric, date, monthly)
);
comment on table usage_fact is 'Usage rolled up by system, metric and date; the rows themselves are not kept.';
comment on column usage_fact.line is 'The first of the rows rolled up.';
comment on column usage_fact.source_rows is 'How many rows were rolled up.';

create table contract_fact (
    content_id    bigint  not null references content,
    sheet         text    not null,
    line          bigint  not null,
    contract_id   text    not null,
    system_id     text    not null,
    start_date    date    not null,
    end_date      date    not null,
    notice_days   integer,
    notice_months integer,
    auto_renew    boolean not null,
    annual_fee    numeric,
    currency      text,
    escalator_pct numeric,
    seats         integer,
    billing       text,
    category      text,
    primary key (content_id, sheet, line)
);
comment on table contract_fact is 'What was agreed with vendors.';
comment on column contract_fact.end_date is 'Last day of the term.';
comment on column contract_fact.escalator_pct is 'Yearly rise of the fee in per cent: 7 means 7 %.';

create table integration_fact (
    content_id      bigint  not null references content,
    sheet           text    not null,
    line            bigint  not null,
    from_system     text    not null,
    to_system       text    not null,
    mode            text    not null,
    entity          text,
    hours_per_month numeric,
    primary key (content_id, sheet, line)
);
comment on table integration_fact is 'Connections between systems; hours_per_month are manual hours.';

create table allocation_fact (
    content_id  bigint  not null references content,
    sheet       text    not null,
    line        bigint  not null,
    from_system text    not null,
    to_system   text    not null,
    valid_from  date    not null,
    share       numeric,
    driver      text,
    primary key (content_id, sheet, line)
);
comment on table allocation_fact is 'Rules that move shared cost: by share, or in proportion to a usage metric.';

create table budget_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    amount     numeric not null,
    currency   text    not null,
    system_id  text,
    layer      text,
    cost_pool  text,
    primary key (content_id, sheet, line)
);
comment on table budget_fact is 'Planned amounts by month; rows add up; without cost_pool external cost only.';

alter table target_entry add column counter_system text;
