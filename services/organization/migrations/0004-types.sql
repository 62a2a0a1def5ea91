-- Types of Party organizations as dated data, with the parents each may have and the regulation it rests on.
insert into organization.organization_type (code, level_class, name, name_en, printed_prefix, allowed_parents, is_closed, legal_basis, valid_from, valid_to) values
  ('CENTRAL', 'ROOT', 'Trung ương', 'Central', '', '{}', false, 'Điều lệ Đảng, Điều 10', '1930-02-03', 'infinity'),
  ('PROVINCE', 'UPPER', 'Đảng bộ tỉnh, thành phố trực thuộc Trung ương', 'Province', 'Đảng bộ', '{CENTRAL}', false, 'Điều lệ Đảng, Điều 10', '1930-02-03', 'infinity'),
  ('DISTRICT', 'UPPER', 'Đảng bộ huyện, quận, thị xã, thành phố thuộc tỉnh', 'District', 'Đảng bộ', '{PROVINCE}', false, 'Điều lệ Đảng, Điều 10; kết thúc theo Quy định 294-QĐ/TW ngày 26/5/2025, mục 10.1', '1930-02-03', '2025-07-01'),
  ('BLOC_ORGANIZATION', 'UPPER', 'Đảng bộ khối', 'Bloc', 'Đảng bộ', '{PROVINCE}', false, 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 10.4.2 (kết thúc)', '1930-02-03', '2025-07-01'),
  ('PROVINCIAL_PARTY_AGENCIES', 'UPPER', 'Đảng bộ các cơ quan Đảng tỉnh', 'Provincial Party agencies', 'Đảng bộ', '{PROVINCE}', false, 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 10.4.2', '2025-02-01', 'infinity'),
  ('PROVINCIAL_PEOPLES_COMMITTEE', 'UPPER', 'Đảng bộ Ủy ban nhân dân tỉnh', 'Provincial People''s Committee', 'Đảng bộ', '{PROVINCE}', false, 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 10.4.2', '2025-02-01', 'infinity'),
  ('MILITARY', 'UPPER', 'Đảng bộ Quân sự', 'Military', 'Đảng bộ', '{PROVINCE,DISTRICT}', true, 'Điều lệ Đảng, Chương VI', '1930-02-03', 'infinity'),
  ('POLICE', 'UPPER', 'Đảng bộ Công an', 'Police', 'Đảng bộ', '{PROVINCE,DISTRICT}', true, 'Điều lệ Đảng, Chương VI', '1930-02-03', 'infinity'),
  ('BORDER', 'UPPER', 'Đảng bộ Bộ đội Biên phòng', 'Border guard', 'Đảng bộ', '{PROVINCE}', true, 'Điều lệ Đảng, Chương VI', '1930-02-03', 'infinity'),
  ('COMMUNE', 'BASE', 'Đảng bộ xã, phường, thị trấn', 'Commune', 'Đảng bộ', '{DISTRICT}', false, 'Điều lệ Đảng, Điều 21', '1930-02-03', '2025-07-01'),
  ('COMMUNE', 'UPPER', 'Đảng bộ xã, phường, đặc khu', 'Commune', 'Đảng bộ', '{PROVINCE}', false, 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 10.2, 20.2; Quy định 298-QĐ/TW', '2025-07-01', '2026-07-26'),
  ('COMMUNE', 'BASE', 'Đảng bộ xã, phường, đặc khu', 'Commune', 'Đảng bộ', '{PROVINCE}', false, 'Quy định 208-QĐ/TW ngày 26/7/2026', '2026-07-26', 'infinity'),
  ('BASE_COMMITTEE_ORGANIZATION', 'BASE', 'Đảng bộ cơ sở', 'Base committee organization', 'Đảng bộ', '{DISTRICT,BLOC_ORGANIZATION,PROVINCE,PROVINCIAL_PARTY_AGENCIES,PROVINCIAL_PEOPLES_COMMITTEE,COMMUNE}', false, 'Điều lệ Đảng, Điều 21; Quy định 294-QĐ/TW, mục 20.3', '1930-02-03', 'infinity'),
  ('SECTION_ORGANIZATION', 'SECTION', 'Đảng bộ bộ phận', 'Section organization', 'Đảng bộ bộ phận', '{BASE_COMMITTEE_ORGANIZATION,COMMUNE}', false, 'Quy định 294-QĐ/TW, mục 20.3.3', '1930-02-03', 'infinity'),
  ('BASE_BRANCH', 'BRANCH', 'Chi bộ cơ sở', 'Base branch', 'Chi bộ', '{DISTRICT,BLOC_ORGANIZATION,PROVINCE,PROVINCIAL_PARTY_AGENCIES,PROVINCIAL_PEOPLES_COMMITTEE,COMMUNE}', false, 'Điều lệ Đảng, Điều 21', '1930-02-03', 'infinity'),
  ('SUBORDINATE_BRANCH', 'BRANCH', 'Chi bộ trực thuộc đảng ủy cơ sở', 'Subordinate branch', 'Chi bộ', '{BASE_COMMITTEE_ORGANIZATION,SECTION_ORGANIZATION,COMMUNE}', false, 'Điều lệ Đảng, Điều 21', '1930-02-03', 'infinity');

-- The root of the tree; its identifier is what row-level security knows as "everything".
insert into organization.party_organization (id, valid_from) values ('00000000-0000-7000-8000-000000000001', '1930-02-03');
insert into organization.organization_version (organization_id, name, printed_name, type_code, search_key, valid_from)
  values ('00000000-0000-7000-8000-000000000001', 'Đảng Cộng sản Việt Nam', 'Đảng Cộng sản Việt Nam', 'CENTRAL', app.fold('Đảng Cộng sản Việt Nam'), '1930-02-03');
insert into organization.closure (ancestor_id, descendant_id, depth, valid_from)
  values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 0, '1930-02-03');
insert into organization.reach (holder_id, organization_id, via, valid_from)
  values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001', 'SUBTREE', '1930-02-03');

-- The account under which the administration command line acts unless it is told otherwise.
insert into organization.account (id, issuer, external_subject, display_name, valid_from)
  values ('00000000-0000-7000-8000-000000000002', 'capuy', 'system', 'Hệ thống', '1930-02-03');
insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from)
  values ('00000000-0000-7000-8000-000000000002', 'SYSTEM', '00000000-0000-7000-8000-000000000001', 'GIVEN', 'Tài khoản dịch vụ của hệ thống', '1930-02-03');
