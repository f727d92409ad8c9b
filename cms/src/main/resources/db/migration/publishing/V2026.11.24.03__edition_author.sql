-- everyone who wrote any of an edition. None of them may sign it
create table edition_author (
  document_id uuid        not null,
  number      integer     not null,
  author      varchar(64) not null,
  since       timestamp(6) with time zone not null,
  primary key (document_id, number, author),
  constraint edition_author_edition foreign key (document_id, number) references edition (document_id, number)
);
-- the edition itself kept its last writer only, the audit trail all of them
insert into edition_author (document_id, number, author, since)
select e.document_id, e.number, w.author, min(w.since)
from edition e join (
  select cast(document_id as varchar(36)) || '/' || cast(number as varchar(12)) as subject, author, changed_at as since
  from edition
  union all
  select subject, actor, at from audit_line
  where action in ('edition.create', 'edition.draft', 'edition.revise')
) w on w.subject = cast(e.document_id as varchar(36)) || '/' || cast(e.number as varchar(12))
group by e.document_id, e.number, w.author;
alter table edition drop column author;
