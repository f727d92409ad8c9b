-- every act, in the transaction of the act. Ids only, so that erasing a person stays possible
create table audit_line (
  id      bigint generated always as identity primary key,
  at      timestamp(6) with time zone not null,
  actor   varchar(64)  not null,
  action  varchar(64)  not null,
  subject varchar(200) not null,
  detail  varchar(500) not null,
  seal    bigint
);
create index audit_line_seal on audit_line (seal, id);
create index audit_line_subject on audit_line (subject, id);
-- a seal covers the lines that name it, each seal the one before it
create table audit_seal (
  number   bigint primary key,
  at       timestamp(6) with time zone not null,
  lines    integer     not null,
  previous varchar(64) not null,
  hash     varchar(64) not null
);
