-- one row for each document whose live edition has been read for citations. A withdrawn one keeps its row, so that an
-- older message loses
create table citation_source (
  document_id uuid primary key,
  kind        varchar(32) not null,
  -- 0 when nothing is live
  edition     integer     not null,
  version     bigint      not null,
  -- what the statutes were called when it was read
  names       varchar(64) not null
);
create index citation_source_names on citation_source (names);
create table citation (
  source_document uuid        not null,
  position        integer     not null,
  source_kind     varchar(32) not null,
  source_edition  integer     not null,
  -- the article of a statute, else empty
  source_part     varchar(16) not null,
  -- points into the text's own statute and moves with it
  own             boolean     not null,
  statute_title   varchar(300) not null,
  statute_slug    varchar(120),
  number          varchar(8),
  paragraph       integer,
  item            integer,
  -- the day whose wording the text relies on
  cited_on        date        not null,
  state           varchar(16) not null,
  -- the version that was in force on that day, and the one to show now
  cited_document  uuid,
  bound_document  uuid,
  -- the library's count when this row was bound: a write that knows less loses
  revision        bigint      not null,
  flagged_at      timestamp(6) with time zone,
  acknowledged_by varchar(64),
  acknowledged_at timestamp(6) with time zone,
  primary key (source_document, position),
  constraint citation_of_source foreign key (source_document) references citation_source (document_id),
  constraint citation_state check (state in ('RESOLVED', 'NOT_IN_LIBRARY', 'CHANGED', 'REPEALED'))
);
create index citation_title on citation (statute_title);
create index citation_target on citation (statute_slug, number);
create index citation_flagged on citation (flagged_at);
