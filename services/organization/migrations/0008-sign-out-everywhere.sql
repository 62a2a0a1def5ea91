-- Everybody ends their own sessions, with or without a role; so does the change marker of it.
create policy write_own on organization.token_cutoff for insert to {{application_role}} with check (account_id = (select app.account()));
create policy change_own on organization.token_cutoff for update to {{application_role}}
  using (account_id = (select app.account())) with check (account_id = (select app.account()));
create policy write_own on organization.change_marker for insert to {{application_role}} with check ((select app.account()) is not null);
