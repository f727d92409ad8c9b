-- what residents say → what statutes write; staff edit it
create table colloquialism (
  word          varchar(20)  primary key,
  statute_words varchar(200) not null,
  changed_at    timestamp(6) with time zone not null
);
-- what was asked, by day; no person, no address, no time of day
create table search_query (
  query varchar(200) not null,
  asked date         not null,
  times integer      not null,
  found integer      not null,
  primary key (query, asked)
);
create index search_query_asked on search_query (asked);
