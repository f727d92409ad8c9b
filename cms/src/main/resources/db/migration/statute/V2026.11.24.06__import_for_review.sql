-- an editor's files go to the reviewers, an operator's are live at once. Until now all were
alter table statute_import_run add column for_review boolean default false not null;
update statute_import_run set for_review = true where state <> 'DONE';
