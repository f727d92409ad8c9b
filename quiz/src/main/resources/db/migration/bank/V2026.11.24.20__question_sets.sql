create table quiz_topic (
  slug     varchar(40) primary key,
  title    varchar(40) not null,
  position integer     not null
);
-- a question belongs to one set for good
create table question (
  id          varchar(16) primary key,
  document_id uuid not null,
  constraint question_set foreign key (document_id) references document (id)
);
-- one wording of a question, kept for good: editions, bundles and attempts name it by its hash
create table question_wording (
  hash        varchar(64) primary key,
  question_id varchar(16) not null,
  kind        varchar(16) not null,
  topic       varchar(40) not null,
  difficulty  integer     not null,
  normal_hash varchar(64) not null,
  source      text        not null,
  constraint question_wording_question foreign key (question_id) references question (id),
  constraint question_wording_topic foreign key (topic) references quiz_topic (slug)
);
create index question_wording_same on question_wording (normal_hash);
-- the body of an edition of a set
create table question_set_item (
  document_id uuid        not null,
  number      integer     not null,
  position    integer     not null,
  question_id varchar(16) not null,
  hash        varchar(64) not null,
  primary key (document_id, number, question_id),
  constraint question_set_item_place unique (document_id, number, position),
  constraint question_set_item_edition foreign key (document_id, number) references edition (document_id, number),
  constraint question_set_item_wording foreign key (hash) references question_wording (hash)
);
