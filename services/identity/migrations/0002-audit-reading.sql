-- The log is handed to the service of the organization, which knows who may read it; see docs/adr/0020.
create policy read_for_auditor on audit.record for select to {{application_role}} using ((select app.capability() = 'audit:read'));
