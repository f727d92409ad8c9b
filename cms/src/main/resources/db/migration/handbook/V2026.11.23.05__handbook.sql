create table handbook_topic (
  slug     varchar(40) primary key,
  title    varchar(40) not null,
  position integer     not null
);
-- the body of an edition: the whole entry in the form that authors exchange
create table handbook_edition (
  document_id uuid    not null,
  number      integer not null,
  topic       varchar(40) not null,
  source      text    not null,
  primary key (document_id, number),
  constraint handbook_edition_edition foreign key (document_id, number) references edition (document_id, number),
  constraint handbook_edition_topic foreign key (topic) references handbook_topic (slug)
);
create index handbook_edition_by_topic on handbook_edition (topic);
