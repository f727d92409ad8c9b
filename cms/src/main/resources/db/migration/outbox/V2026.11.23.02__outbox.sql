-- one row for each message and each handler of it
create table outbox (
  id         bigint generated always as identity primary key,
  type       varchar(64)  not null,
  kind       varchar(32)  not null,
  subject    uuid         not null,
  edition    integer      not null,
  version    bigint       not null,
  handler    varchar(100) not null,
  state      varchar(8)   not null,
  attempts   integer      not null,
  due_at     timestamp(6) with time zone not null,
  claimed_by varchar(64),
  created_at timestamp(6) with time zone not null,
  last_error varchar(500),
  constraint outbox_state check (state in ('READY', 'PARKED')),
  constraint outbox_once unique (subject, version, type, handler)
);
create index outbox_due on outbox (state, due_at, id);
