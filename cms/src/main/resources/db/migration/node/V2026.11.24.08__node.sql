-- the processes that serve from this database; one that stopped without a word is told by its last sign of life
create table live_node (
  id       uuid primary key,
  embedded varchar(200) not null,
  seen_at  timestamp(6) with time zone not null
);
