-- a file of questions, checked row by row before any of it is taken in
create table question_import (
  id         uuid primary key,
  file_name  varchar(200) not null,
  format     varchar(16)  not null,
  state      varchar(16)  not null,
  started_by varchar(64)  not null,
  created_at timestamp(6) with time zone not null,
  beat_at    timestamp(6) with time zone not null,
  total      integer not null,
  done       integer not null,
  faulty     integer not null,
  said       varchar(400) not null
);
create index question_import_by_time on question_import (created_at);
create table question_import_row (
  import_id   uuid         not null,
  number      integer      not null,
  place       varchar(120) not null,
  headline    varchar(120) not null,
  question_id varchar(16),
  normal_hash varchar(64),
  source      text,
  faults      text         not null,
  primary key (import_id, number),
  constraint question_import_row_import foreign key (import_id) references question_import (id)
);
create index question_import_row_same on question_import_row (import_id, normal_hash);
create index question_import_row_id on question_import_row (import_id, question_id);
