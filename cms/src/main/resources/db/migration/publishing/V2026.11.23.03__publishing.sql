create table document (
  id         uuid primary key,
  kind       varchar(32)  not null,
  slug       varchar(200) not null,
  version    bigint       not null,
  created_at timestamp(6) with time zone not null,
  constraint document_kind_slug unique (kind, slug)
);
-- bodies live with their features, keyed by (document_id, number)
create table edition (
  document_id  uuid    not null,
  number       integer not null,
  slot         varchar(8),
  state        varchar(16) not null,
  lock_version bigint  not null,
  author       varchar(64)  not null,
  title        varchar(300) not null,
  content_hash varchar(64)  not null,
  adopted      boolean not null,
  publish_at   timestamp(6) with time zone,
  live_at      timestamp(6) with time zone,
  ended_at     timestamp(6) with time zone,
  reason       varchar(500),
  changed_at   timestamp(6) with time zone not null,
  primary key (document_id, number),
  constraint edition_document foreign key (document_id) references document (id),
  -- at most one working and one live edition, whatever the code does
  constraint edition_one_per_slot unique (document_id, slot),
  constraint edition_slot check (slot in ('WORKING', 'LIVE'))
);
create index edition_due on edition (state, publish_at);
create index edition_changed on edition (slot, changed_at);
create table review (
  document_id  uuid    not null,
  number       integer not null,
  stage        integer not null,
  reviewer     varchar(64)  not null,
  content_hash varchar(64)  not null,
  note         varchar(500) not null,
  signed_at    timestamp(6) with time zone not null,
  primary key (document_id, number, stage),
  constraint review_different_people unique (document_id, number, reviewer),
  constraint review_edition foreign key (document_id, number) references edition (document_id, number)
);
