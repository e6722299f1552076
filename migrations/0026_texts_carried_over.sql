-- A text that came along from the year before is a version of its own, so that its history says where it came from.
alter table text_versions drop constraint text_versions_origin_check;
alter table text_versions add constraint text_versions_origin_check
  check (origin in ('written', 'restored', 'merged', 'folder', 'reread', 'carried'));
