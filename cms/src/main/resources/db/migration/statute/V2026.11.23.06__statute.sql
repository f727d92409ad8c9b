-- a statute is known by its title. Its slug never changes once it is given
create table statute (
  slug        varchar(120) primary key,
  title       varchar(300) not null,
  short_title varchar(300) not null,
  rank        varchar(32)  not null,
  -- other names people use, one a line
  aliases     varchar(4000) not null,
  constraint statute_title unique (title)
);
-- a document of kind statute is one version of a statute. Several are live at once
create table statute_version (
  document_id   uuid primary key,
  statute       varchar(120) not null,
  version_date  date    not null,
  in_force_from date    not null,
  -- nothing in the text named the day it came into force
  estimated     boolean not null,
  articles      integer not null,
  history       varchar(100000)  not null,
  preamble      varchar(1000000) not null,
  appendices    varchar(1000000) not null,
  constraint statute_version_statute foreign key (statute) references statute (slug),
  constraint statute_version_document foreign key (document_id) references document (id),
  constraint statute_version_once unique (statute, version_date)
);
create table statute_provision (
  document_id uuid    not null,
  edition     integer not null,
  number      varchar(8) not null,
  position    integer not null,
  -- divisions, outermost first, one a line
  heading     varchar(2000) not null,
  -- paragraphs apart by an empty line, their items on lines of their own
  body        varchar(200000) not null,
  primary key (document_id, edition, number),
  constraint statute_provision_place unique (document_id, edition, position),
  constraint statute_provision_edition foreign key (document_id, edition) references edition (document_id, number)
);
-- titles that a version repeals, whether or not the library has them
create table statute_repeal (
  document_id uuid         not null,
  title       varchar(300) not null,
  -- the day its clause names, else the version's own first day counts
  repealed_on date,
  primary key (document_id, title),
  constraint statute_repeal_version foreign key (document_id) references statute_version (document_id)
);
-- the last day whose beginnings and ends have been told. One row
create table statute_calendar (
  id        integer primary key,
  processed date not null
);
create table statute_import_run (
  id         uuid primary key,
  state      varchar(8)  not null,
  started_by varchar(64) not null,
  created_at timestamp(6) with time zone not null,
  ended_at   timestamp(6) with time zone,
  -- a run whose process is gone stops beating
  beat_at    timestamp(6) with time zone not null,
  constraint statute_import_run_state check (state in ('WAITING', 'RUNNING', 'DONE'))
);
create table statute_import_file (
  run_id      uuid    not null,
  position    integer not null,
  name        varchar(300) not null,
  -- null while it waits
  outcome     varchar(12),
  title       varchar(300),
  document_id uuid,
  articles    integer,
  findings    varchar(20000),
  primary key (run_id, position),
  constraint statute_import_file_run foreign key (run_id) references statute_import_run (id)
);
