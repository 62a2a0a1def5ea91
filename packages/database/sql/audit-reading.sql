-- Whether a case that a record belongs to has been announced. Security definer: cases are not the asker's to read.
create function audit.is_announced(of uuid) returns boolean stable security definer set search_path = '' language sql as $$
  select exists (select from audit.announced_case c where c.case_id = of and c.announced_at <= now())
$$;
