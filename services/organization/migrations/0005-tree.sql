-- What maintaining the tree and planning a reorganization need besides tables.

-- Plans are computed in temporary tables, which live as long as their transaction.
do $$
begin
  execute format('grant temporary on database %I to {{application_role}}', current_database());
end $$;

-- "Đảng bộ" + "Xã Bắc Hà" = "Đảng bộ xã Bắc Hà": the word for a kind of area loses its capital after the type's prefix;
-- what begins otherwise is a proper name and keeps it. The one place where a printed name is made.
create function organization.printed_name(prefix text, name text) returns text immutable parallel safe language sql
  return case
    when prefix = '' then name
    when name ~ '^(Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu|Khối|Thôn|Làng|Bản|Buôn|Ấp|Xóm|Tổ dân phố|Khu phố|Khu dân cư)( |$)'
      then prefix || ' ' || lower(left(name, 1) collate pg_c_utf8) || substr(name, 2)
    else prefix || ' ' || name
  end;

-- Closure and reach are derived from placements and lineage: a row that would begin on or after the day from which
-- they are computed anew never held, and goes.
do $$
declare t text;
begin
  foreach t in array array['closure', 'reach'] loop
    execute format('grant delete on organization.%I to {{application_role}}', t);
    execute format('create policy remove_held on organization.%I for delete to {{application_role}} using ((select app.holds()))', t);
  end loop;
end $$;
