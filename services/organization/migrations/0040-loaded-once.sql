-- What loads the country looks whether an earlier run did: of the log it may read that one act, and nothing else.
create policy read_load on audit.record for select to {{application_role}}
  using (act = 'loadNationalTree' and (select app.capability() = 'tree:load' and app.holds()));
