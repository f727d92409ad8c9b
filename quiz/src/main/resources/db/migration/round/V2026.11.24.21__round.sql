-- a round belongs to whoever knows its id: nothing here tells who plays
create table quiz_round (
  id         uuid primary key,
  kind       varchar(16) not null,
  commitment varchar(64) not null,
  seed       varchar(64) not null,
  started_at timestamp(6) with time zone not null,
  until_at   timestamp(6) with time zone
);
create index quiz_round_by_time on quiz_round (started_at);
create table quiz_round_item (
  round_id    uuid        not null,
  position    integer     not null,
  hash        varchar(64) not null,
  item        integer     not null,
  choices     varchar(40) not null,
  places      varchar(40),
  correct     boolean,
  share       double precision,
  answered_at timestamp(6) with time zone,
  primary key (round_id, position),
  constraint quiz_round_item_round foreign key (round_id) references quiz_round (id),
  constraint quiz_round_item_wording foreign key (hash) references question_wording (hash)
);
create table quiz_daily (
  day_on date primary key,
  hash   varchar(64) not null,
  constraint quiz_daily_wording foreign key (hash) references question_wording (hash)
);
